import { AttachBody, ConfirmBody } from "../../../src/api/validators"

const orderReference = "S02-1234567-1234567"
const session = "bd504926-f659-4ad7-a1a9-9a747aaf5275"

describe.each([
  ["attaching", AttachBody],
  ["confirming", ConfirmBody],
])("The body for %s", (_, body) => {
  it.each([orderReference, session])("takes the id of either generation: %s", (id) => {
    expect(body.safeParse({ order_reference_id: id }).success).toBe(true)
  })

  it.each([orderReference, session])(
    "names both forms where it takes neither, by an example that it takes: %s",
    (id) => {
      const parsed = body.safeParse({ order_reference_id: "an id?" })
      expect(parsed.error?.issues.map(({ message }) => message)).toEqual([expect.stringContaining(id)])
    },
  )
})
