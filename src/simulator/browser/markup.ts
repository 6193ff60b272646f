/** HTML that is safe to send: only {@link html} makes it, and it escapes every plain value. */
export type Markup = { readonly markup: string }

/** What may stand in an {@link html} template. `undefined` and `false` leave no trace. */
export type Inlay = string | number | false | undefined | Markup | readonly Markup[]

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
}

/** Makes text safe in element content and in quoted attributes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => escapes[character] ?? "")

const inlay = (value: Inlay): string => {
  if (value === undefined || value === false) return ""
  if (typeof value === "string" || typeof value === "number") return escapeHtml(String(value))
  return "markup" in value ? value.markup : value.map(({ markup }) => markup).join("")
}

/** Template tag: text values are escaped, markup is kept. Attributes must be quoted in the template. */
export const html = (parts: TemplateStringsArray, ...values: readonly Inlay[]): Markup => ({
  markup: parts.reduce((page, part, at) => page + inlay(values[at - 1]) + part),
})
