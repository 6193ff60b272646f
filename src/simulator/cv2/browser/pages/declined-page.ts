import { pageAnswer } from "../../../browser/answers"
import { html } from "../../../browser/markup"
import { sheet } from "../../../browser/sheet"
import type { SimulatorResponse } from "../../../http"
import { cardChoices } from "./card-choices"
import type { Scene } from "./scene"

/** The payment was refused while the buyer is still at Amazon: another card, or back to the shop without one. */
export const declinedPage = (scene: Scene): SimulatorResponse =>
  pageAnswer({
    language: scene.language,
    title: scene.own.declined,
    body: sheet(
      scene.language,
      html`<h1>${scene.own.declined}</h1>
        <p class="notice" role="alert">${scene.own.declinedIntro}</p>
        <form method="post">
          ${cardChoices(scene)}
          <button class="main" name="outcome" value="Another">${scene.own.tryCard}</button>
          <button name="outcome" value="GivenUp" formnovalidate>${scene.own.back}</button>
        </form>`,
    ),
  })
