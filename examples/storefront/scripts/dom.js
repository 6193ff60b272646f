const put = (element, name, value) => {
  if (name.startsWith("on")) element.addEventListener(name.slice(2), value)
  else if (value === true) element.setAttribute(name, "")
  else if (value !== false && value !== undefined && value !== null) element.setAttribute(name, String(value))
}

/** `h("a.button", { href: "/cart" }, "Cart")`: an element; what is false, null or undefined among its children is left out. */
export function h(name, attributes = {}, ...children) {
  const [tag, ...classes] = name.split(".")
  const element = document.createElement(tag)
  if (classes.length > 0) element.className = classes.join(" ")
  for (const [key, value] of Object.entries(attributes)) put(element, key, value)
  element.append(...children.flat().filter((child) => child !== undefined && child !== null && child !== false))
  return element
}

export const byId = (id) => document.getElementById(id)

export const show = (id, ...children) =>
  byId(id).replaceChildren(
    ...children.flat().filter((child) => child !== undefined && child !== null && child !== false),
  )

const strokes = {
  cart: "M3 4h2.2l2.3 11h9.6l2-8H6.4M9 19.4h.01M16 19.4h.01",
  lock: "M7 11V8a5 5 0 0 1 10 0v3M5.5 11h13v9h-13zM12 14.6v2",
  truck: "M3 6h11v10H3zM14 10h4l3 3v3h-7M7 18.5h.01M17.5 18.5h.01",
  leaf: "M5 19c0-9 5-14 14-14 0 10-5 14-11 14M5 19c2-5 5-8 9-10",
  back: "M4 12h13M4 12l5-5M4 12l5 5",
  check: "M5 12.5l4.5 4.5L19 7.5",
  minus: "M6 12h12",
  plus: "M6 12h12M12 6v12",
}

export function icon(name) {
  const space = "http://www.w3.org/2000/svg"
  const picture = document.createElementNS(space, "svg")
  const path = document.createElementNS(space, "path")
  picture.setAttribute("viewBox", "0 0 24 24")
  picture.setAttribute("class", "icon")
  picture.setAttribute("aria-hidden", "true")
  path.setAttribute("d", strokes[name])
  picture.append(path)
  return picture
}
