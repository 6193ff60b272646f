/**
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<{ milliseconds: number, value: T }>}
 */
export async function timed(work) {
  const started = performance.now()
  const value = await work()
  return { milliseconds: performance.now() - started, value }
}
