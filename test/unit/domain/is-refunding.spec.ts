import { isRefunding } from "../../../src/services/domain/is-refunding"
import { refundLife } from "../../../src/services/domain/lives"

it("A refund gives money back when it is completed, or may still be; not when it was declined, or never arrived", () => {
  const states = [...refundLife.states, "Intended", "Void"]
  expect(states.filter((state) => isRefunding({ state }))).toEqual(["Pending", "Completed"])
})
