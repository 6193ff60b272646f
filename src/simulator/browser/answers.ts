import { createHash } from "node:crypto"
import type { SimulatorResponse } from "../http"
import type { Markup } from "./markup"
import { style } from "./style"

/** A whole HTML page before it becomes a response. */
export type Page = {
  readonly language: string
  readonly title: string
  readonly body: Markup
  /** Plain browser JavaScript of ours, without any value from a request. */
  readonly script?: string
  /** Widgets are framed by every shop; login and challenge by nobody. */
  readonly framed?: boolean
  readonly status?: number
}

const hash = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`
const styleHash = hash(style)

/** No `form-action`: browsers apply it to the redirect that leads back to the shop. */
const policy = ({ script, framed }: Page): string =>
  [
    "default-src 'none'",
    `style-src ${styleHash}`,
    `script-src ${script === undefined ? "'none'" : hash(script)}`,
    "connect-src 'self'",
    "img-src data:",
    "base-uri 'none'",
    `frame-ancestors ${framed === true ? "*" : "'none'"}`,
  ].join("; ")

const shell = ({ language, title, body, script }: Page, styleText: string): string =>
  `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<link rel="icon" href="data:,">
<title>${title}</title>
<style>${styleText}</style>
</head>
${body.markup}
${script === undefined ? "" : `<script>${script}</script>`}
</html>
`

const headers = (contentType: string) => ({
  "content-type": contentType,
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
})

/** A page with a policy that lets only our own inline style and script run. `title` and `language` are ours, never a request's. */
export const pageAnswer = (page: Page): SimulatorResponse => ({
  status: page.status ?? 200,
  headers: { ...headers("text/html; charset=utf-8"), "content-security-policy": policy(page) },
  body: shell(page, style),
})

/** JSON for the widgets' own requests; `anyOrigin` for what the script asks from the shop's page. */
export const jsonAnswer = (value: unknown, anyOrigin = false): SimulatorResponse => ({
  status: 200,
  headers: {
    ...headers("application/json; charset=utf-8"),
    ...(anyOrigin ? { "access-control-allow-origin": "*" } : {}),
  },
  body: JSON.stringify(value),
})

export const scriptAnswer = (body: string): SimulatorResponse => ({
  status: 200,
  headers: { ...headers("application/javascript"), "access-control-allow-origin": "*" },
  body,
})

/** 303: the buyer's browser goes on with GET, also after a POST. */
export const redirectAnswer = (location: string): SimulatorResponse => ({
  status: 303,
  headers: { ...headers("text/plain; charset=utf-8"), location },
  body: "",
})

export const wrongMethod = (allow: string): SimulatorResponse => ({
  status: 405,
  headers: { ...headers("text/plain; charset=utf-8"), allow },
  body: "Method Not Allowed",
})
