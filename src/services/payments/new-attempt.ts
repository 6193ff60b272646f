import { freshReference } from "../support/fresh-reference"

/** What every attempt begins with: a reference that Amazon will know it by, and no answer yet. */
export const newAttempt = () =>
  ({
    reference: freshReference(),
    state: "Intended",
    reason: null,
    soft: false,
    amazonId: null,
    version: "",
    settledAt: null,
  }) as const
