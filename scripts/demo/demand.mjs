/** @throws what a journey finds otherwise than it has to be */
export function demand(condition, what) {
  if (!condition) throw new Error(what)
}
