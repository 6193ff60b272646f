type Words = { readonly title: string; readonly subtitle: string; readonly description: string }

/** One thing that the shop sells, in one kind only. Prices with tax; the picture is `static/<handle>.svg`. */
export type CatalogueItem = Words & {
  readonly handle: string
  /** The other languages, which the storefront finds in the product's metadata. */
  readonly de: Words
  readonly fr: Words
  readonly it: Words
  readonly es: Words
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
    fr: {
      title: "Mug « Elbe »",
      subtitle: "Grès, 300 ml",
      description: "Tourné à la main, émaillé du bleu-vert du fleuve, et à l'aise dans tout lave-vaisselle.",
    },
    it: {
      title: "Tazza “Elbe”",
      subtitle: "Gres, 300 ml",
      description: "Tornita a mano, smaltata nel verdazzurro del fiume e amica di ogni lavastoviglie.",
    },
    es: {
      title: "Taza «Elbe»",
      subtitle: "Gres, 300 ml",
      description: "Torneada a mano, esmaltada en el verde azulado del río y apta para cualquier lavavajillas.",
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
    fr: {
      title: "Théière « Alster »",
      subtitle: "Porcelaine, 1,1 l",
      description: "Verse sans une goutte sur la nappe et garde quatre tasses au chaud une demi-heure.",
    },
    it: {
      title: "Teiera “Alster”",
      subtitle: "Porcellana, 1,1 l",
      description: "Versa senza una goccia sulla tovaglia e tiene in caldo quattro tazze per mezz'ora.",
    },
    es: {
      title: "Tetera «Alster»",
      subtitle: "Porcelana, 1,1 l",
      description: "Sirve sin una gota en el mantel y mantiene calientes cuatro tazas durante media hora.",
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
    fr: {
      title: "Planche « Linde »",
      subtitle: "Tilleul huilé, 38 cm",
      description:
        "D'une seule pièce de tilleul de la lande de Lunebourg, huilée deux fois, avec un trou pour la suspendre.",
    },
    it: {
      title: "Tagliere “Linde”",
      subtitle: "Tiglio oliato, 38 cm",
      description:
        "Un solo pezzo di tiglio della brughiera di Luneburgo, oliato due volte, con un foro per appenderlo.",
    },
    es: {
      title: "Tabla «Linde»",
      subtitle: "Tilo aceitado, 38 cm",
      description:
        "De una sola pieza de tilo del brezal de Luneburgo, aceitada dos veces, con un agujero para colgarla.",
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
    fr: {
      title: "Moulin à poivre « Korn »",
      subtitle: "Noyer et acier",
      description: "Un mécanisme en acier garanti vingt-cinq ans, dans un corps en noyer tourné.",
    },
    it: {
      title: "Macinapepe “Korn”",
      subtitle: "Noce e acciaio",
      description: "Una macina d'acciaio garantita venticinque anni, in un corpo di noce tornito.",
    },
    es: {
      title: "Molinillo «Korn»",
      subtitle: "Nogal y acero",
      description: "Un mecanismo de acero con veinticinco años de garantía, en un cuerpo de nogal torneado.",
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
    fr: {
      title: "Torchon en lin « Deich »",
      subtitle: "Lot de deux, 50 × 70 cm",
      description: "Tissé en Saxe avec du lin européen. Essuie les verres sans trace dès le premier jour.",
    },
    it: {
      title: "Strofinaccio di lino “Deich”",
      subtitle: "Due pezzi, 50 × 70 cm",
      description: "Tessuto in Sassonia con lino europeo. Asciuga i bicchieri senza aloni dal primo giorno.",
    },
    es: {
      title: "Paño de lino «Deich»",
      subtitle: "Juego de dos, 50 × 70 cm",
      description: "Tejido en Sajonia con lino europeo. Seca las copas sin marcas desde el primer día.",
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
    fr: {
      title: "Lampe de table « Leuchtturm »",
      subtitle: "Verre et laiton, variable",
      description:
        "Une lumière chaude pour le bout de la table. Verre opalin sur un pied en laiton brossé, deux mètres de câble.",
    },
    it: {
      title: "Lampada da tavolo “Leuchtturm”",
      subtitle: "Vetro e ottone, dimmerabile",
      description:
        "Una luce calda in fondo alla tavola. Vetro opalino su un piede d'ottone spazzolato, due metri di cavo.",
    },
    es: {
      title: "Lámpara de mesa «Leuchtturm»",
      subtitle: "Vidrio y latón, regulable",
      description:
        "Una luz cálida para el final de la mesa. Vidrio opalino sobre un pie de latón cepillado, con dos metros de cable.",
    },
    grams: 1450,
    eur: 119,
    gbp: 105,
  },
]
