import type { SimulatorResponse } from "../../http"
import { pageAnswer } from "../answers"
import { html } from "../markup"
import { sheet } from "../sheet"
import { languageOf } from "../language"
import { texts } from "../texts"
import { loginFields, type LoginRequest } from "./login-request"
import { scopesInWords } from "./scopes"

/** The sign-in of Login with Amazon: one test buyer, no password. */
export const loginPage = (request: LoginRequest): SimulatorResponse => {
  const language = languageOf(request.language)
  const words = texts[language]
  const wants = scopesInWords(request.scope, language)
  return pageAnswer({
    language,
    title: words.signIn,
    body: sheet(
      language,
      html`<h1>${words.signIn}</h1>
        <p>${words.signInIntro}</p>
        ${
          wants.length > 0 &&
          html`<div>
            <p class="soft">${words.wants}</p>
            <ul>
              ${wants.map((it) => html`<li>${it}</li>`)}
            </ul>
          </div>`
        }
        <form method="post">
          ${loginFields(request).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
          <button class="main" name="answer" value="allow">${words.signInButton}</button>
          <button name="answer" value="deny">${words.cancel}</button>
        </form>`,
    ),
  })
}
