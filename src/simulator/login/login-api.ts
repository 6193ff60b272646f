import type { Handler, SimulatorRequest, SimulatorResponse } from "../http"
import { withoutSecrets, type Journal } from "../mws/journal"
import { timestamp } from "../world/clock"
import type { AccessToken } from "../world/model"
import { catchUp } from "../world/time-passes"
import { validToken } from "../world/tokens"
import { buyerOf } from "../world/wallet"
import type { World } from "../world/world"

const json = (status: number, body: Readonly<Record<string, unknown>>): SimulatorResponse => ({
  status,
  headers: { "content-type": "application/json;charset=UTF-8" },
  body: JSON.stringify(body),
})

const invalid = json(400, {
  error: "invalid_token",
  error_description: "The request has an invalid parameter : access_token",
})

/** The address of a profile: postal code only, with its scope. */
function profile(token: AccessToken): Readonly<Record<string, unknown>> {
  const { id, name, email } = buyerOf(token.buyerId)
  const person = token.scopes.includes("profile") ? { name, email } : {}
  return { user_id: id, ...person, ...(token.scopes.includes("postal_code") ? { postal_code: "80807" } : {}) }
}

const answers: Readonly<Record<string, (token: AccessToken, world: World) => Readonly<Record<string, unknown>>>> = {
  "/auth/o2/tokeninfo": (token, world) => ({
    iss: "https://www.amazon.com",
    user_id: token.buyerId,
    aud: token.clientId,
    app_id: token.clientId.replace("oa2-client", "app"),
    exp: Math.floor((token.expires - world.at) / 1000),
    iat: Math.floor(world.at / 1000),
  }),
  "/user/profile": profile,
}

/** Header `x-amz-access-token` (since 2021), a bearer token, or the older query parameter. */
const tokenOf = ({ headers, query }: SimulatorRequest): string =>
  headers["x-amz-access-token"] ?? query.get("access_token") ?? headers["authorization"]?.replace(/^bearer /i, "") ?? ""

/** The server side of Login with Amazon (`api.amazon.de` and its sandbox). */
export const loginApi =
  (world: World, journal: Journal): Handler =>
  (request) => {
    const answer = answers[request.path]
    if (answer === undefined || request.method !== "GET") return undefined
    catchUp(world)
    const token = validToken(world, tokenOf(request))
    const response = token === undefined ? invalid : json(200, answer(token, world))
    journal.add({
      time: timestamp(world.at),
      operation: request.path.split("/").at(-1) ?? "",
      parameters: withoutSecrets(request.query),
      status: response.status,
    })
    return response
  }
