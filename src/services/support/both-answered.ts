/** Waits for both, even when one fails: what is under way when a caller goes on could not be counted on. */
export async function bothAnswered<A, B>(one: Promise<A>, other: Promise<B>): Promise<[A, B]> {
  await Promise.allSettled([one, other])
  return Promise.all([one, other])
}
