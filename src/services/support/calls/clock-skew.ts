/** Amazon's clock minus ours in whole seconds, from the `Date` header of an answer; `undefined` without a usable one. */
export function clockSkew(dateHeader: string | undefined, now: Date): number | undefined {
  const theirs = dateHeader === undefined ? Number.NaN : Date.parse(dateHeader)
  return Number.isNaN(theirs) ? undefined : Math.round((theirs - now.getTime()) / 1_000)
}

/** For people: whose clock is how far off. */
export const describeSkew = (seconds: number): string =>
  seconds === 0
    ? "this server's clock agrees with Amazon's"
    : `this server's clock is ${Math.abs(seconds).toString()} s ${seconds > 0 ? "behind" : "ahead of"} Amazon's`
