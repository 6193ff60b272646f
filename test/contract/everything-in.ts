/** Message, stack, own fields and all causes of an error. */
export function everythingIn(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const fields = JSON.stringify(Object.fromEntries(Object.entries(error)))
  return [error.message, error.stack ?? "", fields, error.cause === undefined ? "" : everythingIn(error.cause)].join(
    "\n",
  )
}
