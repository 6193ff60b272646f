/** What Amazon speaks on its pages, by region ("Add the Amazon Pay button", `checkoutLanguage`). */
const european = ["en_GB", "de_DE", "fr_FR", "it_IT", "es_ES"]
const spoken: Readonly<Record<string, readonly string[]>> = {
  na: ["en_US"],
  eu: european,
  uk: european,
  jp: ["ja_JP"],
}

/**
 * The first wish that Amazon can fulfil in this region: `de-AT` is `de_DE` in Europe. Undefined when it can fulfil none;
 * Amazon then decides.
 */
export function checkoutLanguage(region: string, wishes: readonly (string | undefined)[]): string | undefined {
  const list = (Object.hasOwn(spoken, region) ? spoken[region] : undefined) ?? []
  const languages = wishes.flatMap((wish) => (wish ? [wish.slice(0, 2).toLowerCase()] : []))
  return languages.flatMap((language) => list.filter((it) => it.startsWith(`${language}_`)))[0]
}
