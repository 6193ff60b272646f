import { randomBytes } from "node:crypto"

import type { AttemptReference } from "../domain/ids"
import { attemptReference } from "../domain/ids"

/** A reference for one attempt: 128 random bits in hex, 32 characters, so that shops of one seller never meet. */
export const freshReference = (): AttemptReference => attemptReference(randomBytes(16).toString("hex"))
