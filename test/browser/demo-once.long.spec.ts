import { execFile } from "node:child_process"
import { join } from "node:path"
import { promisify } from "node:util"

const run = promisify(execFile)

describe("npm run demo -- --once", () => {
  it("ends with a line of JSON that tells of the journeys of both generations and of Amazon's calls", async () => {
    const { stdout } = await run(process.execPath, ["scripts/demo.mjs", "--once"], {
      cwd: join(__dirname, "../.."),
      env: { ...process.env, NODE_OPTIONS: "" },
    })
    const last: unknown = JSON.parse(stdout.trim().split("\n").at(-1) ?? "")
    expect(last).toMatchObject({
      ok: true,
      order_id: expect.stringMatching(/^order_/),
      // With the address import, which the demo's checkout uses.
      amazon_calls: { checkout: 5, capture: 1, refund: 1 },
      // With the read of a review page.
      amazon_calls_v2: { checkout: 4, capture: 1, refund: 1 },
      journeys: [
        { name: "success", ok: true },
        { name: "sca-failure", ok: true },
        { name: "sca-abandoned", ok: true },
        { name: "v2-express", ok: true },
        { name: "v2-button", ok: true },
        { name: "v2-decline", ok: true },
        { name: "v2-cancel", ok: true },
      ],
    })
  }, 400_000)
})
