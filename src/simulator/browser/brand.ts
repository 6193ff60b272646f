import { html, type Markup } from "./markup"

/** Says at the top of everything that this is not Amazon. */
export const brand: Markup = html`<div class="brand">
  <b>Amazon Pay <i>(simulator)</i></b
  ><span class="tag">sandbox</span>
</div>`
