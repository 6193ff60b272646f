/** The button, drawn in a shadow tree, so that the shop's style sheet and content policy do not matter. */
export const buttonDrawingPart = String.raw`
const buttonSizes = {
  small: { height: 32, font: 13, pad: 10 },
  medium: { height: 45, font: 16, pad: 16 },
  large: { height: 60, font: 20, pad: 22 },
  "x-large": { height: 76, font: 26, pad: 28 },
}

const buttonColors = {
  Gold: { paper: "#ffd814", hover: "#f7ca00", edge: "#d1b000", ink: "#0f1111", mark: "#0f1111" },
  LightGray: { paper: "#e7e9ec", hover: "#dcdfe3", edge: "#adb1b8", ink: "#0f1111", mark: "#c45500" },
  DarkGray: { paper: "#3b4149", hover: "#4b525c", edge: "#232a31", ink: "#ffffff", mark: "#ffd814" },
}

const buttonWords = {
  en: { PwA: "Pay with Amazon", LwA: "Login with Amazon", Login: "Login" },
  de: { PwA: "Mit Amazon bezahlen", LwA: "Login mit Amazon", Login: "Login" },
  fr: { PwA: "Payer avec Amazon", LwA: "Se connecter avec Amazon", Login: "Se connecter" },
  it: { PwA: "Paga con Amazon", LwA: "Accedi con Amazon", Login: "Accedi" },
  es: { PwA: "Pagar con Amazon", LwA: "Iniciar sesión con Amazon", Login: "Iniciar sesión" },
}

const own = (table, key, otherwise) => (Object.prototype.hasOwnProperty.call(table, key) ? table[key] : table[otherwise])

const buttonLabel = ({ type, language }) => {
  if (type === "A") return "a"
  const words = own(buttonWords, languageWish(language).slice(0, 2).toLowerCase(), "en")
  return words[type] || (type === "Pay" ? "amazon pay" : words.PwA)
}

const buttonStyle = ({ height, font, pad }, { paper, hover, edge, ink, mark }) =>
  "button{all:unset;box-sizing:border-box;display:inline-flex;align-items:center;justify-content:center;gap:.1em .45em;flex-wrap:wrap;" +
  "min-height:" + height + "px;max-width:100%;padding:0 " + pad + "px;border:1px solid " + edge + ";border-radius:8px;" +
  "background:" + paper + ";color:" + ink + ";cursor:pointer;font:600 " + font + "px/1.1 system-ui,-apple-system,Segoe UI,Roboto,Arial,sans-serif;letter-spacing:-.01em}" +
  "button:hover{background:" + hover + "}" +
  "button:focus-visible{outline:2px solid #007185;outline-offset:2px}" +
  "svg{width:1.25em;height:1.25em;flex:none;fill:none;stroke:" + mark + ";stroke-width:2;stroke-linecap:round;stroke-linejoin:round}" +
  "small{font-size:.6em;font-weight:500;letter-spacing:0;opacity:.8}"

const drawing = () => {
  const space = "http://www.w3.org/2000/svg"
  const picture = document.createElementNS(space, "svg")
  picture.setAttribute("viewBox", "0 0 24 24")
  picture.setAttribute("aria-hidden", "true")
  const path = document.createElementNS(space, "path")
  path.setAttribute("d", "M3 8.5A2.5 2.5 0 0 1 5.5 6H18a3 3 0 0 1 3 3v8a3 3 0 0 1-3 3H6a3 3 0 0 1-3-3zM3 8.5 15.5 3v3M21 11.5h-4.5a1.75 1.75 0 0 0 0 3.5H21")
  picture.append(path)
  return picture
}

const drawButton = (place, options, press) => {
  const host = document.createElement("span")
  host.style.cssText = "display:inline-block;max-width:100%"
  const tree = host.attachShadow({ mode: "open" })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(buttonStyle(own(buttonSizes, options.size, "medium"), own(buttonColors, options.color, "Gold")))
  tree.adoptedStyleSheets = [sheet]
  const button = document.createElement("button")
  const label = buttonLabel(options)
  const tag = document.createElement("small")
  tag.textContent = "simulator"
  button.type = "button"
  button.setAttribute("aria-label", (label === "a" ? "Amazon" : label) + " simulator")
  button.append(drawing(), label + " ", tag)
  button.addEventListener("click", press)
  tree.append(button)
  place.replaceChildren(host)
}
`
