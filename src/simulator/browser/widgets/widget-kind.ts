import type { BrowserWorld, OrderReferenceView, Refusal } from "../browser-world"
import type { Markup } from "../markup"
import type { Texts } from "../texts"

/** What a widget draws: the order reference, whether the buyer may choose, and the words to use. */
export type Scene = {
  readonly world: BrowserWorld
  readonly order: OrderReferenceView
  readonly editable: boolean
  readonly texts: Texts
}

/** What tells the wallet from the address book; everything else they share. */
export type WidgetKind = {
  /** States in which the buyer may choose (integration guide, states of the order reference). */
  readonly editableIn: readonly OrderReferenceView["state"][]
  /** Code for `onError` when the widget is in Edit mode in any other state. */
  readonly notModifiable: string
  readonly chosen: (order: OrderReferenceView) => string | undefined
  /** What the buyer's account selects by itself on a fresh order reference. */
  readonly preferred: (world: BrowserWorld) => string | undefined
  readonly choose: (world: BrowserWorld, orderReferenceId: string, choice: string) => OrderReferenceView | Refusal
  readonly draw: (scene: Scene) => Markup
}
