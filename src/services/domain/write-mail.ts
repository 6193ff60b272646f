import type { MailText } from "./mails"

/** What is filled into a message. `amount` as people read it. */
export type MailValues = { readonly order: string; readonly amount: string; readonly link: string }
export type Mail = { readonly subject: string; readonly text: string; readonly html: string }

/** Placeholders that a message may have; anything else in braces stays as it is. */
export const mailPlaceholders = ["order", "amount", "link"] as const satisfies readonly (keyof MailValues)[]

/** A message with its values, as text and as HTML: one paragraph for each, the link a link, everything else escaped. */
export function writeMail({ subject, text }: MailText, values: MailValues): Mail {
  const paragraphs = text.split(/\n{2,}/).map((paragraph) => `<p>${htmlOf(paragraph, values)}</p>`)
  return { subject: filled(subject, values), text: filled(text, values), html: paragraphs.join("\n") }
}

const filled = (template: string, values: MailValues): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => (isPlaceholder(name) ? values[name] : whole))

const isPlaceholder = (name: string): name is keyof MailValues => mailPlaceholders.some((it) => it === name)

const htmlOf = (paragraph: string, values: MailValues): string => {
  const link = escaped(values.link)
  const safe = { order: escaped(values.order), amount: escaped(values.amount), link: `<a href="${link}">${link}</a>` }
  return filled(escaped(paragraph), safe).replaceAll("\n", "<br>")
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
}
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? "")
