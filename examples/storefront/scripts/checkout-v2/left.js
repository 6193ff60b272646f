const slot = "left-for-amazon"

/** The buyer goes to Amazon, and would go on here when it comes to nothing. */
export const leaveFor = (path) => sessionStorage.setItem(slot, path)

/** Where the buyer was when he left for Amazon; undefined when he was not there. It is asked for once. */
export function tookBack() {
  const path = sessionStorage.getItem(slot)
  sessionStorage.removeItem(slot)
  return path ?? undefined
}
