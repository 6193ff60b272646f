/** One thing that the shop sells, in one kind only. Prices with tax; the picture is `static/<handle>.svg`. */
export type CatalogueItem = {
  readonly handle: string
  readonly title: string
  readonly subtitle: string
  readonly description: string
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
    grams: 380,
    eur: 24.9,
    gbp: 21.9,
  },
  {
    handle: "teapot",
    title: "Teapot “Alster”",
    subtitle: "Porcelain, 1.1 l",
    description: "Pours without a drop on the cloth, and keeps four cups warm for half an hour.",
    grams: 960,
    eur: 69,
    gbp: 59,
  },
  {
    handle: "cutting-board",
    title: "Board “Linde”",
    subtitle: "Oiled lime wood, 38 cm",
    description: "One piece of lime wood from the Lüneburg Heath, oiled twice, with a hole to hang it by.",
    grams: 870,
    eur: 39.5,
    gbp: 34.5,
  },
  {
    handle: "pepper-mill",
    title: "Pepper mill “Korn”",
    subtitle: "Walnut and steel",
    description: "A steel burr that is guaranteed for twenty-five years, in a body of turned walnut.",
    grams: 310,
    eur: 48,
    gbp: 42,
  },
  {
    handle: "linen-towel",
    title: "Linen towel “Deich”",
    subtitle: "Set of two, 50 × 70 cm",
    description: "Woven in Saxony from European flax. Dries glasses without a streak from the first day on.",
    grams: 220,
    eur: 19.9,
    gbp: 17.9,
  },
  {
    handle: "lamp",
    title: "Table lamp “Leuchtturm”",
    subtitle: "Glass and brass, dimmable",
    description: "A warm light for the table's end. Opal glass on a foot of brushed brass, with two metres of cord.",
    grams: 1450,
    eur: 119,
    gbp: 105,
  },
]
