import type { SimulatorResponse } from "../../http"
import { pageAnswer } from "../answers"
import type { Language } from "../language"
import { html, type Markup } from "../markup"
import { sheet } from "../sheet"
import { texts } from "../texts"
import { shield } from "./shield"

type Fact = { readonly label: string; readonly value: string | undefined; readonly look?: string }

/** What both generations' challenges show. */
export type ChallengeSheet = {
  readonly language: Language
  /** Those without a value are left out. */
  readonly facts: readonly Fact[]
  /** The end that a test card has whatever is pressed. */
  readonly forced: string | undefined
  /** The values that the three buttons send, and what leaving is called. */
  readonly outcomes: { readonly confirm: string; readonly fail: string; readonly leave: string }
  readonly leaving: string
  /** What the form sends beside the outcome. */
  readonly hidden?: Readonly<Record<string, string>>
}

const row = ({ label, value, look = "" }: Fact): Markup | false =>
  value !== undefined &&
  value !== "" &&
  html`<dt>${label}</dt>
    <dd class="${look}">${value}</dd>`

/** The card issuer's challenge, in the sheet that all of Amazon's pages here are. */
export function challengeSheet({
  language,
  facts,
  forced,
  outcomes,
  leaving,
  hidden = {},
}: ChallengeSheet): SimulatorResponse {
  const words = texts[language]
  return pageAnswer({
    language,
    title: words.challenge,
    body: sheet(
      language,
      html`<p class="issuer">${shield}${words.issuer}</p>
        <h1>${words.challenge}</h1>
        <p>${words.challengeIntro}</p>
        <dl class="facts">${facts.map((it) => html`${row(it)}`)}</dl>
        ${forced !== undefined && html`<p class="notice info">${words.forced} <b>${forced}</b></p>`}
        <form method="post">
          ${Object.entries(hidden).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
          <button class="main" name="outcome" value="${outcomes.confirm}">${words.confirm}</button>
          <div class="pair">
            <button name="outcome" value="${outcomes.fail}">${words.fail}</button>
            <button name="outcome" value="${outcomes.leave}">${leaving}</button>
          </div>
        </form>`,
    ),
  })
}
