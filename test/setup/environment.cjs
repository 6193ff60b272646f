// LOG_LEVEL=info shows what Medusa says.
process.env.LOG_LEVEL ??= "error"
process.env.MEDUSA_DISABLE_TELEMETRY = "1"
process.env.JWT_SECRET ??= "test-only"
process.env.COOKIE_SECRET ??= "test-only"

// Medusa's runner restores the database before each test by cutting its connections, and knex complains of each.
const { log } = console
console.log = (...said) => {
  if (!String(said[0]).startsWith("Connection Error: Connection ended unexpectedly")) log.apply(console, said)
}
