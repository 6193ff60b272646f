import { brand } from "./brand"
import type { Language } from "./language"
import { html, type Markup } from "./markup"
import { texts } from "./texts"

/** Frame of the pages that fill a window: login, challenge, errors. */
export const sheet = (language: Language, content: Markup): Markup =>
  html`<body class="sheet">
    <main>
      <header>${brand}</header>
      <div class="inner">${content}</div>
    </main>
    <footer>${texts[language].notReal}</footer>
  </body>`
