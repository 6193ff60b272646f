// LOG_LEVEL=info shows what Medusa says.
process.env.LOG_LEVEL ??= "error"
process.env.MEDUSA_DISABLE_TELEMETRY = "1"
process.env.JWT_SECRET ??= "test-only"
process.env.COOKIE_SECRET ??= "test-only"

// Medusa's runner restores the database before each test by cutting its connections, and knex complains of each; a
// migration of Medusa's has a note for people with an old database.
const noise = ["Connection Error: Connection ended unexpectedly", 'Note: If the index "IDX_user_email" fails']
for (const level of ["log", "info"]) {
  const write = console[level]
  console[level] = (...said) => {
    if (!noise.some((begin) => String(said[0]).startsWith(begin))) write.apply(console, said)
  }
}
