import { useState } from "react"

/**
 * Medusa's prompt gives the focus back to its trigger. A dialog that has none, because it lives only while it asks, gives
 * it back to what was focused before; where that is gone after what was done, to the part of the page around it.
 */
export function useFocusBack(): (event: Event) => void {
  const [opener] = useState(() => document.activeElement)
  const [around] = useState(() => opener?.closest("[tabindex='-1']") ?? null)
  return (event) => {
    event.preventDefault()
    const place = opener?.isConnected ? opener : around
    if (place instanceof HTMLElement) place.focus()
  }
}
