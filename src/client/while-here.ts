import { ownProblem } from "./problem"

/** The answer, unless the buyer leaves first: the page may be kept, and must not go on by itself when it is back. */
export async function whileHere<T>(work: Promise<T>): Promise<T> {
  const left = new AbortController()
  const leaving = new Promise<never>((_resolve, reject) => {
    window.addEventListener("pagehide", () => reject(ownProblem("page-left")), { once: true, signal: left.signal })
  })
  try {
    return await Promise.race([work, leaving])
  } finally {
    left.abort()
  }
}
