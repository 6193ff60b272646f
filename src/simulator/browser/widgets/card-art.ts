import { html } from "../markup"

/** A card, drawn. */
export const cardArt = html`<svg class="art" viewBox="0 0 36 24" aria-hidden="true" focusable="false">
  <rect x=".5" y=".5" width="35" height="23" rx="3.5" fill="#e7eef0" stroke="#b9c6c9" />
  <rect x="1" y="5" width="34" height="4" fill="#9fb3b8" />
  <rect x="5" y="14" width="12" height="3" rx="1.5" fill="#9fb3b8" />
</svg>`
