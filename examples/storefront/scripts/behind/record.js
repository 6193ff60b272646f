const slot = "behind"
const most = 300

/**
 * One step of the buyer's way, kept in the tab while it goes to Amazon and back.
 *
 * @typedef {object} Step
 * @property {string} id
 * @property {number} at milliseconds since 1970
 * @property {"browser" | "store" | "amazon"} by who acts
 * @property {string} what such as `POST /store/carts`
 * @property {string} [result] such as `200`
 * @property {boolean} [bad] it went wrong, or Amazon said no
 */

const read = () => {
  try {
    return JSON.parse(sessionStorage.getItem(slot) ?? "[]")
  } catch {
    return []
  }
}

const write = (steps) => {
  sessionStorage.setItem(slot, JSON.stringify(steps.slice(-most)))
  document.dispatchEvent(new Event("behind"))
}

/** @returns {Step[]} in the order in which they began */
export const steps = () => read().toSorted((a, b) => a.at - b.at)

/** Writes a step down, or says more of one that was written down before. */
export function record(step) {
  const known = read()
  const found = known.find(({ id }) => id === step.id)
  write(found === undefined ? [...known, step] : known.map((it) => (it === found ? { ...it, ...step } : it)))
}

export const browserDid = (what, more = {}) =>
  record({ id: crypto.randomUUID(), at: Date.now(), by: "browser", what, ...more })

export const clear = () => write([])
