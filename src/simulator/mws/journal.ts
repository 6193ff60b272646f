/** One request as it came in and was answered. No key, signature or token is kept. */
export type Entry = {
  readonly seq: number
  readonly time: string
  readonly operation: string
  readonly parameters: Readonly<Record<string, string>>
  /** 0 when the answer was lost on purpose. */
  readonly status: number
  readonly code?: string
}

const secrets: ReadonlySet<string> = new Set([
  "AWSAccessKeyId",
  "Signature",
  "AccessToken",
  "AddressConsentToken",
  "MWSAuthToken",
  "access_token",
])

export const withoutSecrets = (parameters: Iterable<readonly [string, string]>): Readonly<Record<string, string>> =>
  Object.fromEntries([...parameters].filter(([name]) => !secrets.has(name)))

export type Journal = {
  readonly add: (entry: Omit<Entry, "seq">) => void
  /** Entries after number `seq`. */
  readonly since: (seq: number) => readonly Entry[]
  readonly clear: () => void
}

/** Numbers go on when it is cleared. */
export function createJournal(): Journal {
  let count = 0
  let entries: Entry[] = []
  return {
    add: (entry) => {
      count += 1
      entries.push({ seq: count, ...entry })
    },
    since: (seq) => entries.filter((it) => it.seq > seq),
    clear: () => {
      entries = []
    },
  }
}
