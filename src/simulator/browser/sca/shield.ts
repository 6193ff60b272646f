import { html } from "../markup"

/** The sign of the card issuer's check. */
export const shield = html`<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
  <path d="M12 3l7 2.5v5.2c0 4.5-2.9 8.1-7 10.3-4.1-2.2-7-5.8-7-10.3V5.5z" />
  <path d="M8.8 12l2.2 2.2 4.2-4.4" />
</svg>`
