import { h } from "./dom.js"

const slot = "notice"

/** A message for the page that the buyer is sent to. */
export const leaveNotice = (text) => sessionStorage.setItem(slot, text)

export function takeNotice(kind) {
  const text = sessionStorage.getItem(slot)
  sessionStorage.removeItem(slot)
  return text === null || text === "" ? undefined : notice(text, kind)
}

/** @param {"warning" | "info"} [kind] a warning is read out at once */
export const notice = (text, kind = "warning") =>
  h(`p.notice.${kind}`, { role: kind === "warning" ? "alert" : "status" }, text)
