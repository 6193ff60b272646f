import { browserSide } from "../../../src/simulator/browser"
import type { SimulatorResponse } from "../../../src/simulator/http"
import type { MemoryWorld } from "./memory-world"

type More = { readonly method?: string; readonly form?: Readonly<Record<string, string>>; readonly language?: string }

/** Sends one request to the browser side, without a server. */
export const ask = async (
  world: MemoryWorld,
  target: string,
  { method = "GET", form, language }: More = {},
): Promise<SimulatorResponse | undefined> => {
  const url = new URL(target, "http://simulator.test")
  return browserSide(world)({
    method: form === undefined ? method : "POST",
    path: url.pathname,
    query: url.searchParams,
    headers: language === undefined ? {} : { "accept-language": language },
    body: new URLSearchParams(form).toString(),
    origin: url.origin,
  })
}
