import type { SimulatorResponse } from "../../http"
import { pageAnswer } from "../answers"
import { html } from "../markup"
import { sheet } from "../sheet"

/** Hands the answer to the page that opened the popup, and to no other origin. */
const popupScript = `
"use strict"
;(() => {
  const { channel, origin, answer } = document.querySelector("[data-answer]").dataset
  if (!opener) return
  document.querySelector("[data-lost]").hidden = true
  opener.postMessage({ amazonPaySimulator: channel, type: "login", answer: JSON.parse(answer) }, origin)
  setTimeout(close, 200)
})()
`

type Popup = { readonly origin: string; readonly channel: string }

/** End of a login in a popup. Stays readable when the opener cannot be reached. */
export const popupAnswer = ({ origin, channel }: Popup, answer: Readonly<Record<string, string>>): SimulatorResponse =>
  pageAnswer({
    language: "en",
    title: "Signed in",
    script: popupScript,
    body: sheet(
      "en",
      html`<div data-answer="${JSON.stringify(answer)}" data-origin="${origin}" data-channel="${channel}">
        <p>You may close this window.</p>
        <p class="notice" data-lost>
          The page that opened this window cannot be reached. A Cross-Origin-Opener-Policy stricter than
          same-origin-allow-popups does that.
        </p>
      </div>`,
    ),
  })
