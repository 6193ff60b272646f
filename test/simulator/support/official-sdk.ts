import { fork } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"
import type { Json } from "./checkout-v2"

/** What the official SDK is made with. */
export type SdkConfig = {
  readonly publicKeyId: string
  readonly privateKey: string
  readonly region: string
  readonly sandbox: boolean
  readonly algorithm?: string
  /** Host and port, without a scheme. */
  readonly overrideServiceUrl?: string
}

/** An answer of the API, a refusal too. */
export type SdkAnswer = { readonly status: number; readonly body: Json; readonly requestId: string }

type Reply = Partial<SdkAnswer> & { readonly id: number; readonly value?: unknown; readonly failed?: string }

export type OfficialSdk = {
  /** Calls the API by a method of `WebStoreClient`. */
  readonly call: (config: SdkConfig, method: string, ...args: readonly unknown[]) => Promise<SdkAnswer>
  /** What a method answers that calls nobody. */
  readonly ask: <T>(config: SdkConfig, method: string, ...args: readonly unknown[]) => Promise<T>
  readonly stop: () => Promise<void>
}

/** Amazon's SDK in a child process, without this one's environment: it would obey a proxy that is named there. */
export function officialSdk(): OfficialSdk {
  const child = fork(join(__dirname, "sdk-child.cjs"), {
    env: {},
    execArgv: ["--no-warnings"],
    stdio: ["ignore", "ignore", 2, "ipc"],
  })
  const waiting = new Map<number, (reply: Reply) => void>()
  const ended = once(child, "exit").then(() => {
    for (const [id, hear] of waiting) hear({ id, failed: "the process of the official SDK has ended" })
  })
  child.on("message", (reply: Reply) => waiting.get(reply.id)?.(reply))
  const send = async (config: SdkConfig, method: string, args: readonly unknown[]): Promise<Reply> => {
    const id = waiting.size
    const reply = await new Promise<Reply>((resolve) => {
      waiting.set(id, resolve)
      child.send({ id, config, method, args })
    })
    if (reply.failed !== undefined) throw new Error(reply.failed)
    return reply
  }
  return {
    call: async (config, method, ...args) => {
      const { status = 0, body = {}, requestId = "" } = await send(config, method, args)
      return { status, body, requestId }
    },
    ask: async <T>(config: SdkConfig, method: string, ...args: readonly unknown[]) =>
      (await send(config, method, args)).value as T,
    stop: async () => {
      child.kill()
      await ended
    },
  }
}
