"use strict"

const { WebStoreClient } = require("@amazonpay/amazon-pay-api-sdk-nodejs")

/** An axios response, a refusal like a success; anything else is what a signing method answers. */
const told = (answer) =>
  typeof answer === "object" && "status" in answer
    ? { status: answer.status, body: answer.data, requestId: answer.headers["x-amz-pay-request-id"] }
    : { value: answer }

/**
 * Amazon's own client, in a process of its own: pointed at another host, it turns TLS verification off for all of its
 * process. A message `{ id, config, method, args }` is answered under the same id.
 */
process.on("message", async ({ id, config, method, args }) => {
  try {
    process.send({ id, ...told(await new WebStoreClient(config)[method](...args)) })
  } catch (error) {
    process.send({ id, ...(error.response === undefined ? { failed: String(error) } : told(error.response)) })
  }
})
