import type { SimulatorResponse } from "../http"
import { pageAnswer } from "./answers"
import { html } from "./markup"
import { sheet } from "./sheet"

/** A page on which the buyer is stuck, as at Amazon, with the reason for the developer. */
export type ErrorPage = {
  readonly title: string
  readonly text: string
  readonly hints: readonly string[]
  readonly code?: string
}

/** 400 with Amazon's own heading; the hints are those of its troubleshooting section. */
export const errorPage = ({ title, text, hints, code }: ErrorPage): SimulatorResponse =>
  pageAnswer({
    language: "en",
    title,
    status: 400,
    body: sheet(
      "en",
      html`<h1>${title}</h1>
        <p>${text}</p>
        <details open>
          <summary>For developers</summary>
          <ul>
            ${hints.map((hint) => html`<li>${hint}</li>`)}${code !== undefined && html`<li>Code: ${code}</li>`}
          </ul>
        </details>`,
    ),
  })
