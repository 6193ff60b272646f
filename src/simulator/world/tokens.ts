import type { AccessToken, OrderReference } from "./model"
import { limits } from "./limits"
import { Refusal } from "./refusal"
import { defaultBuyerId } from "./wallet"
import type { World } from "./world"

export type TokenRequest = {
  readonly clientId: string
  /** Space separated, as Login with Amazon takes it. */
  readonly scope: string
  readonly buyerId?: string | undefined
  readonly livesMilliseconds?: number | undefined
}

/** A Login with Amazon token for a buyer; it lives one hour. */
export function issueToken(world: World, request: TokenRequest): AccessToken {
  const issued: AccessToken = {
    token: `Atza|${world.identifiers.token(120)}`,
    clientId: request.clientId,
    buyerId: request.buyerId ?? defaultBuyerId,
    scopes: request.scope.split(/\s+/).filter((scope) => scope !== ""),
    expires: world.at + (request.livesMilliseconds ?? limits.accessTokenLives),
  }
  world.tokens.set(issued.token, issued)
  return issued
}

export function validToken(world: World, token: string): AccessToken | undefined {
  const found = world.tokens.get(token)
  return found !== undefined && found.expires > world.at ? found : undefined
}

/** The scopes that a token opens on an order reference: it has to be of this shop's client and of this buyer. */
export function scopesOn(world: World, order: OrderReference, token: string): readonly string[] {
  const found = validToken(world, token)
  const clientId = world.sellers.get(order.sellerId)?.clientId
  if (found === undefined || found.clientId !== clientId || found.buyerId !== order.buyerId) {
    throw new Refusal("InvalidAddressConsentToken", "The access token is not valid for this order reference.")
  }
  return found.scopes
}
