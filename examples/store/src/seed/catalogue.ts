type Words = { readonly title: string; readonly subtitle: string; readonly description: string }

/** One thing that the shop sells, in one kind only. Prices with tax; the picture is `static/<handle>.svg`. */
export type CatalogueItem = Words & {
  readonly handle: string
  /** The German words, which the storefront finds in the product's metadata. */
  readonly de: Words
  readonly grams: number
  readonly eur: number
  readonly gbp: number
}

export const catalogue: readonly CatalogueItem[] = [
  {
    handle: "mug",
    title: "Mug “Elbe”",
    subtitle: "Stoneware, 300 ml",
    description: "Thrown by hand, glazed in the blue-green of the river, and happy in any dishwasher.",
    de: {
      title: "Becher „Elbe“",
      subtitle: "Steinzeug, 300 ml",
      description: "Von Hand gedreht, glasiert im Blaugrün des Flusses und in jeder Spülmaschine zu Hause.",
    },
    grams: 380,
    eur: 24.9,
    gbp: 21.9,
  },
  {
    handle: "teapot",
    title: "Teapot “Alster”",
    subtitle: "Porcelain, 1.1 l",
    description: "Pours without a drop on the cloth, and keeps four cups warm for half an hour.",
    de: {
      title: "Kanne „Alster“",
      subtitle: "Porzellan, 1,1 l",
      description: "Gießt, ohne zu tropfen, und hält vier Tassen eine halbe Stunde warm.",
    },
    grams: 960,
    eur: 69,
    gbp: 59,
  },
  {
    handle: "cutting-board",
    title: "Board “Linde”",
    subtitle: "Oiled lime wood, 38 cm",
    description: "One piece of lime wood from the Lüneburg Heath, oiled twice, with a hole to hang it by.",
    de: {
      title: "Brett „Linde“",
      subtitle: "Lindenholz, geölt, 38 cm",
      description: "Aus einem Stück Lindenholz aus der Lüneburger Heide, zweimal geölt, mit einem Loch zum Aufhängen.",
    },
    grams: 870,
    eur: 39.5,
    gbp: 34.5,
  },
  {
    handle: "pepper-mill",
    title: "Pepper mill “Korn”",
    subtitle: "Walnut and steel",
    description: "A steel burr that is guaranteed for twenty-five years, in a body of turned walnut.",
    de: {
      title: "Pfeffermühle „Korn“",
      subtitle: "Nussbaum und Stahl",
      description: "Ein Mahlwerk aus Stahl mit fünfundzwanzig Jahren Garantie, in gedrechseltem Nussbaum.",
    },
    grams: 310,
    eur: 48,
    gbp: 42,
  },
  {
    handle: "linen-towel",
    title: "Linen towel “Deich”",
    subtitle: "Set of two, 50 × 70 cm",
    description: "Woven in Saxony from European flax. Dries glasses without a streak from the first day on.",
    de: {
      title: "Leinentuch „Deich“",
      subtitle: "Zwei Stück, 50 × 70 cm",
      description: "In Sachsen aus europäischem Flachs gewebt. Trocknet Gläser vom ersten Tag an ohne Streifen.",
    },
    grams: 220,
    eur: 19.9,
    gbp: 17.9,
  },
  {
    handle: "lamp",
    title: "Table lamp “Leuchtturm”",
    subtitle: "Glass and brass, dimmable",
    description: "A warm light for the table's end. Opal glass on a foot of brushed brass, with two metres of cord.",
    de: {
      title: "Tischlampe „Leuchtturm“",
      subtitle: "Glas und Messing, dimmbar",
      description:
        "Warmes Licht für das Ende der Tafel. Opalglas auf einem Fuß aus gebürstetem Messing, mit zwei Metern Kabel.",
    },
    grams: 1450,
    eur: 119,
    gbp: 105,
  },
]
