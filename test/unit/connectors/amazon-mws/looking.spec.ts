import { aConnector, euros, order } from "../../../connectors/fakes/a-connector"
import { answer, authorization, errorAnswer, orderReference } from "../../../connectors/fakes/amazon-says"

describe("label", () => {
  const refusedLabel = errorAnswer("OrderReferenceNotModifiable", { status: 405 })
  const labelled = (id: string) =>
    answer(
      "GetOrderReferenceDetails",
      orderReference({
        state: "Open",
        more: `<SellerOrderAttributes><SellerOrderId>${id}</SellerOrderId></SellerOrderAttributes>`,
      }),
    )

  it.each([
    ["another number stands there", labelled("999"), "too-late"],
    ["the lost answer of an earlier call had set it", labelled("1001"), "labelled"],
  ] as const)("looks when Amazon refuses: %s", async (_name, found, word) => {
    const { connector, attempt } = aConnector({}, refusedLabel, found)
    expect(await connector.label({ order, orderNumber: "1001", deadline: attempt.deadline })).toBe(word)
  })
})

describe("find", () => {
  const parent = answer(
    "GetOrderReferenceDetails",
    orderReference({
      state: "Open",
      more: "<IdList><member>A1</member><member>A2</member><member>A3</member></IdList>",
    }),
  )
  const child = (id: string, key: string) => answer("GetAuthorizationDetails", authorization({ id, key }))

  it("reads the newest first and stops where our reference is", async () => {
    const { connector, attempt, transport } = aConnector({}, parent, child("A3", "other"), child("A2", "key-1"))
    expect(await connector.find(attempt.key, order, { amount: euros })).toMatchObject({
      ref: { id: "A2" },
      parent: order,
      state: "Open",
    })
    expect(transport.requests).toHaveLength(3)
  })

  it("says absent when no child carries it", async () => {
    const { connector, attempt } = aConnector({}, parent, child("A3", "a"), child("A2", "b"), child("A1", "c"))
    expect(await connector.find(attempt.key, order, { amount: euros })).toBe("absent")
  })

  it("does not take a fault for absence", async () => {
    const { connector, attempt } = aConnector({}, parent, errorAnswer("InvalidTransactionId", { status: 404 }))
    await expect(connector.find(attempt.key, order, { amount: euros })).rejects.toMatchObject({
      code: "InvalidTransactionId",
    })
  })
})
