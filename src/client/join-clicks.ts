const leavingTimeout = 10_000

/**
 * One run for each name: a second click joins the first. While the browser is leaving, a click still joins the run.
 * Afterwards, on a page brought back by the back button or kept because the way to Amazon failed, it begins a new one.
 *
 * @param leaves whether the browser is leaving after this answer
 */
export function joinClicks<T>(leaves: (answer: T) => boolean): (name: string, begin: () => Promise<T>) => Promise<T> {
  const running = new Map<string, Promise<T>>()
  const forgetWhenLeft = (name: string): void => {
    const forget = (): void => {
      clearTimeout(timer)
      running.delete(name)
    }
    const timer = setTimeout(forget, leavingTimeout)
    window.addEventListener("pagehide", forget, { once: true })
  }
  return (name, begin) => {
    const known = running.get(name)
    if (known !== undefined) return known
    const run = begin()
    running.set(name, run)
    run.then(
      (answer) => {
        if (leaves(answer)) forgetWhenLeft(name)
        else running.delete(name)
      },
      () => running.delete(name),
    )
    return run
  }
}
