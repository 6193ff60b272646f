import { FetchError } from "@medusajs/js-sdk"
import { useRef } from "react"

import { freshKey } from "../lib/fresh-key"

/** Answered for good: the next try is another request. Anything else may have been lost on its way, and is the same one. */
const isFinal = (error: unknown): boolean =>
  error instanceof FetchError && error.status !== undefined && error.status < 500 && ![409, 429].includes(error.status)

/** The Idempotency-Key of what is wanted: a repeated try carries the same until it was answered. */
export function useRequestKey() {
  const begun = useRef<{ readonly what: string; readonly key: string } | null>(null)
  return {
    keyFor: (what: string): string => {
      if (begun.current?.what !== what) begun.current = { what, key: freshKey() }
      return begun.current.key
    },
    /** `error`: null when all went well. */
    answered: (error: unknown): void => {
      if (error === null || isFinal(error)) begun.current = null
    },
  }
}
