import { useWords } from "./use-words"

/** Amazon's codes in a few plain words; one that no text knows is shown as it came. */
export function useCodes() {
  const { word, has } = useWords()
  const plain = (group: string, code: string): string => (has(group, code) ? word(group, code) : code)
  return {
    state: (code: string): string => plain("state", code),
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
