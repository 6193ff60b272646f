import { useWords } from "./use-words"

/** What is in a state: Checkout v2 has other words for each kind. */
type Of = { readonly kind: string; readonly reason: string | null }

/** Amazon's codes in a few plain words; one that no text knows is shown as it came. */
export function useCodes() {
  const { word, has, generation } = useWords()
  const plain = (group: string, code: string): string => (has(group, code) ? word(group, code) : code)
  return {
    state: (code: string, of?: Of): string => {
      const own = generation === "cv2" && of ? `stateOf.${of.kind}` : ""
      const [exact, usual] = [`${code}-${of?.reason ?? ""}`, code]
      const found = own === "" ? undefined : [exact, usual].find((it) => has(own, it))
      return found === undefined ? plain("state", code) : word(own, found)
    },
    /** Of a claim or a constraint, or why something was declined: depends on what it is said of. */
    because: (of: string, code: string): string => plain(groups[of] ?? "because", code),
    /** The whole sentence for a reason, where there is one. */
    explained: (of: string, code: string | null): string | null => {
      const group = of === "refund" && has("refundReason", code ?? "") ? "refundReason" : (sentences[of] ?? "reason")
      return code !== null && has(group, code) ? word(group, code) : null
    },
    wanted: (code: string): string => plain("wanted", code),
  }
}

const groups: Readonly<Record<string, string>> = { chargeback: "claim", constraint: "limit" }
const sentences: Readonly<Record<string, string>> = { chargeback: "claim" }
