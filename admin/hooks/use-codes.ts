import { useWords } from "./use-words"

/** What is in a state: a generation may have other words for each kind, and for each reason. */
type Of = { readonly kind: string; readonly reason: string | null }

/** Amazon's codes in a few plain words; one that no text knows is shown as it came. */
export function useCodes() {
  const { word, has } = useWords()
  const plain = (group: string, code: string): string => (has(group, code) ? word(group, code) : code)
  return {
    state: (code: string, of?: Of): string => {
      const own = `stateOf.${of?.kind ?? ""}`
      const found = of && [`${code}-${of.reason ?? ""}`, code].find((it) => has(own, it))
      return found === undefined ? plain("state", code) : word(own, found)
    },
    /** Of a claim or a constraint, or why something was declined: depends on what it is said of. */
    because: (of: string, code: string): string => plain(groups[of] ?? "because", code),
    /** The whole sentence for a reason, where there is one. */
    explained: (of: string, code: string | null): string | null => {
      const group = code === null ? undefined : (sentences[of] ?? usual).find((it) => has(it, code))
      return code === null || group === undefined ? null : word(group, code)
    },
    wanted: (code: string): string => plain("wanted", code),
  }
}

const groups: Readonly<Record<string, string>> = { chargeback: "claim", constraint: "limit" }
const usual: readonly string[] = ["reason"]
/** Where the sentence is looked for, by what it is said of. */
const sentences: Readonly<Record<string, readonly string[]>> = {
  chargeback: ["claim"],
  refund: ["refundReason", ...usual],
  "order-reference": ["orderReferenceReason", ...usual],
}
