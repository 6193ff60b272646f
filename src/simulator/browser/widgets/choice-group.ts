import { html, type Markup } from "../markup"
import type { Scene } from "./widget-kind"

/** A labelled radio group, or in Read mode a plain list. */
export const choiceGroup = (title: string, options: readonly Markup[], { editable }: Scene): Markup =>
  editable
    ? html`<fieldset>
        <legend>${title}</legend>
        <div class="choices">${options}</div>
      </fieldset>`
    : html`<h2>${title}</h2>
        <div class="choices">${options}</div>`
