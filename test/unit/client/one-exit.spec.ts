import { allows, press } from "./a-click"
import { oneExit } from "./one-exit"

const answers = {
  is: "answers",
  status: 200,
  body: JSON.stringify({ next: "confirmation-flow" }),
  headerDelay: 100,
  bodyDelay: 100,
} as const
const begins = { begins: "once", delay: 10, throws: false } as const
const click = { server: answers, amazon: begins, secondClick: null, leaves: null }

describe("A press of buy now", () => {
  it("takes exactly one exit within the deadline, whatever server, script and buyer do (10,000 runs)", () =>
    oneExit(20261125, 10_000))

  it("takes the exit to Amazon when all is well", async () => {
    expect(allows(answers)).toBe(true)
    expect((await press(click)).flows).toEqual([[{ is: "success", at: 210 }]])
  })

  it("ends the flow when the buyer leaves the page before the store has answered", async () => {
    const { flows, settled } = await press({ ...click, leaves: 150 })
    expect(flows).toEqual([[{ is: "error", at: 150 }]])
    expect(settled).toEqual([{ at: 150, value: expect.objectContaining({ code: "page-left", next: "retry" }) }])
  })

  it("ends the flow at the deadline when the shop's fetch hears no signal", async () => {
    const { flows, settled } = await press({ ...click, server: { ...answers, is: "deaf" } })
    expect(flows).toEqual([[{ is: "error", at: 15_010 }]])
    expect(settled[0]?.value).toMatchObject({ code: "timeout", next: "retry" })
  })

  it("begins one flow for two presses, and answers both", async () => {
    const { flows, settled } = await press({ ...click, secondClick: 50 })
    expect(flows).toEqual([[{ is: "success", at: 210 }]])
    expect(settled.map(({ value }) => value)).toEqual([{ next: "confirmation-flow" }, { next: "confirmation-flow" }])
  })
})
