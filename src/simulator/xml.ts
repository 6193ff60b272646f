/** An element: name and either text or children. */
export type Element = readonly [name: string, content: string | readonly Element[]]

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
}
// XML 1.0 has no way to write the other control characters.
const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g

const escaped = (text: string): string =>
  text.replace(unwritable, "").replace(/[&<>"']/g, (character) => escapes[character] ?? character)

/** Renders an element; nothing in it becomes an empty element. `indent` is the width of one step, 0 for none. */
export function render([name, content]: Element, indent = 0, depth = 0): string {
  const margin = indent > 0 ? `\n${" ".repeat(indent * depth)}` : ""
  const before = depth > 0 ? margin : ""
  if (content.length === 0) return `${before}<${name}/>`
  if (typeof content === "string") return `${before}<${name}>${escaped(content)}</${name}>`
  const children = content.map((child) => render(child, indent, depth + 1)).join("")
  return `${before}<${name}>${children}${margin}</${name}>`
}

export type DocumentForm = { readonly namespace: string; readonly declaration: string; readonly indent?: number }

/** The document with its declaration, and the namespace on the root. */
export function document(root: Element, { namespace, declaration, indent = 0 }: DocumentForm): string {
  const [name] = root
  return `${declaration}${render(root, indent).replace(`<${name}`, `<${name} xmlns="${namespace}"`)}`
}
