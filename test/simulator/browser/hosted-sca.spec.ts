import { ask } from "./ask"
import { MemoryWorld, sellerId } from "./memory-world"

const success = "https://shop.test/ok?a=1"
const failure = "https://shop.test/no"

const confirmed = (card = "1111") => {
  const world = new MemoryWorld()
  const { id } = world.add({ cardTail: card })
  world.confirm(id, success, failure)
  return { world, id, page: `/_hosted/sca?sellerId=${sellerId}&amazonPaymentContractId=${id}` }
}

describe("The hosted SCA page", () => {
  it("shows the issuer's challenge with amount, card and order reference", async () => {
    const { world, id, page } = confirmed()
    const body = (await ask(world, page))?.body ?? ""
    for (const fact of ["€119.90", "Visa ••••\u00a01111", sellerId, id]) expect(body).toContain(fact)
  })

  it("speaks the buyer's language", async () => {
    const { world, page } = confirmed()
    const body = (await ask(world, page, { language: "da, de-AT;q=0.8" }))?.body
    expect(body).toContain('<html lang="de">')
    expect(body).toContain("Zahlung bestätigen")
  })

  it("decides nothing by being looked at", async () => {
    const { world, id, page } = confirmed("4440")
    await ask(world, page)
    expect(world.orders.get(id)?.state).toBe("Open")
  })

  it.each([
    ["Success", `${success}&AuthenticationStatus=Success`],
    ["Failure", `${failure}?AuthenticationStatus=Failure`],
    ["Abandoned", `${failure}?AuthenticationStatus=Abandoned`],
  ])("leads on with 303 after %s", async (outcome, location) => {
    const { world, id } = confirmed()
    const answer = await ask(world, "/_hosted/sca", { form: { sellerId, amazonPaymentContractId: id, outcome } })
    expect(answer).toMatchObject({ status: 303, headers: { location } })
  })

  it("asks again after an answer that is none of the three", async () => {
    const { world, id } = confirmed()
    const form = { sellerId, amazonPaymentContractId: id, outcome: "success" }
    expect(await ask(world, "/_hosted/sca", { form })).toMatchObject({ status: 200 })
  })

  it("leads on at once when no challenge is needed", async () => {
    const { world, page } = confirmed()
    world.challengeRequired = false
    const location = `${success}&AuthenticationStatus=Success`
    expect(await ask(world, page)).toMatchObject({ status: 303, headers: { location } })
  })

  it.each([
    ["8320", "Failure"],
    ["4440", "Abandoned"],
  ])("ends card %s as %s whatever the buyer presses", async (card, status) => {
    const { world, id, page } = confirmed(card)
    expect((await ask(world, page))?.body).toContain(`<b>${status}</b>`)
    const form = { sellerId, amazonPaymentContractId: id, outcome: "Success" }
    const location = `${failure}?AuthenticationStatus=${status}`
    expect(await ask(world, "/_hosted/sca", { form })).toMatchObject({ status: 303, headers: { location } })
  })

  it.each([
    ["Draft", "Draft"],
    ["Suspended", "Suspended"],
    ["Canceled", "Canceled"],
    ["Closed", "Closed"],
  ] as const)("leads to the FailureUrl with InvalidIdStatus when the order reference is %s", async (_name, state) => {
    const { world, id, page } = confirmed()
    world.change(id, { state })
    const location = `${failure}?ErrorCode=InvalidIdStatus`
    expect(await ask(world, page)).toMatchObject({ status: 303, headers: { location } })
  })

  it("is stuck on an order reference that was never confirmed", async () => {
    const world = new MemoryWorld()
    const answer = await ask(world, `/_hosted/sca?sellerId=${sellerId}&amazonPaymentContractId=${world.add({}).id}`)
    expect(answer?.status).toBe(400)
    expect(answer?.body).toContain("<h1>Hmmm...that didn&#39;t work</h1>")
    expect(answer?.body).toContain("InvalidIdStatus")
  })

  it.each([
    ["Hmmm...that didn&#39;t work", "no id", `sellerId=${sellerId}`],
    ["Hmmm...that didn&#39;t work", "an empty id", `sellerId=${sellerId}&amazonPaymentContractId=`],
    ["Problem connecting", "an unknown id", `sellerId=${sellerId}&amazonPaymentContractId=S02-9999999-9999999`],
  ])("says %j for %s", async (title, _what, query) => {
    const answer = await ask(new MemoryWorld(), `/_hosted/sca?${query}`)
    expect(answer?.status).toBe(400)
    expect(answer?.body).toContain(`<h1>${title}</h1>`)
  })

  it.each(["sellerId=OTHER&", ""])("says that there is a problem connecting for the seller %j", async (seller) => {
    const { world, id } = confirmed()
    const answer = await ask(world, `/_hosted/sca?${seller}amazonPaymentContractId=${id}`)
    expect(answer?.body).toContain("<h1>Problem connecting</h1>")
  })
})
