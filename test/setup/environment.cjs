// LOG_LEVEL=info shows what Medusa says; NODE_ENV=test is jest's own.
process.env.LOG_LEVEL ??= "error"
process.env.MEDUSA_DISABLE_TELEMETRY = "1"
process.env.JWT_SECRET ??= "test-only"
process.env.COOKIE_SECRET ??= "test-only"
