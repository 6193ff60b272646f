import type { SimulatorResponse } from "../../http"
import { pageAnswer } from "../answers"
import { brand } from "../brand"
import { languageOf } from "../language"
import { html } from "../markup"
import { texts } from "../texts"
import { frameScript } from "./frame-script"

/** The empty widget; its content comes when the shop's page has told the options. */
export const framePage = (wish: string | undefined): SimulatorResponse => {
  const language = languageOf(wish)
  return pageAnswer({
    language,
    title: "Amazon Pay (simulator)",
    framed: true,
    script: frameScript,
    body: html`<body>
      <div class="widget">
        <header>${brand}</header>
        <div class="inner" data-content aria-busy="true"><p class="soft">${texts[language].loading}</p></div>
      </div>
    </body>`,
  })
}
