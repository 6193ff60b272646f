// A Redis that keeps nothing and ends with whoever started it, also when that one was killed.
const { spawn } = require("node:child_process")

const flags = ["--port", process.argv[2], "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", "/"]
const redis = spawn("redis-server", flags, { stdio: ["ignore", "pipe", "inherit"] })
const end = () => redis.kill("SIGKILL")
process.once("disconnect", () => {
  end()
  process.exit(0)
})
process.once("SIGTERM", end)
redis.once("exit", (code) => process.exit(code ?? 0))
redis.stdout.setEncoding("utf8").on("data", (text) => {
  if (text.includes("Ready to accept connections") && process.connected) process.send({ ready: true })
})
