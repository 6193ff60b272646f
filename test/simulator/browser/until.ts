/** Waits until the check holds; fails after two seconds. */
export const until = async (check: () => Promise<boolean>): Promise<void> => {
  const end = Date.now() + 2_000
  while (!(await check())) {
    if (Date.now() > end) throw new Error(`Still not so: ${check.toString()}`)
    await new Promise((done) => setTimeout(done, 20))
  }
}
