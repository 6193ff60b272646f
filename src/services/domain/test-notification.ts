/** What the health page has posted to the shop's own door: marked as a test, unsigned, about nothing. */
export const testNotification = JSON.stringify({
  Type: "MedusaAmazonPayTest",
  Message:
    "Sent by the shop to itself, to see whether its address for notifications answers. Not signed: to be refused.",
})

/** The door's words when it refuses what Amazon SNS has not signed; sent with 403. */
export const refusal = "not signed by Amazon SNS"
