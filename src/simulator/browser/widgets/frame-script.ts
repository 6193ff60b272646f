/**
 * Runs inside a widget's frame. It says hello to the shop's page, is told the options, asks the simulator for the view
 * (same origin, so no CORS), and reports what the buyer does. Only the parent window is listened to and answered.
 */
export const frameScript = `
"use strict"
;(() => {
  const main = document.querySelector("[data-content]")
  const path = location.pathname
  const channel = new URLSearchParams(location.search).get("channel")
  let options
  let shop = "*"
  let last = Promise.resolve()

  const tell = (type, more) => parent.postMessage(Object.assign({ amazonPaySimulator: channel, type }, more), shop)
  const tellHeight = () => tell("height", { height: Math.ceil(document.querySelector(".widget").getBoundingClientRect().height) })

  const ask = (what, more) =>
    fetch(path + what, { method: "POST", body: new URLSearchParams(Object.assign({}, options, more)) })
      .then((answer) => answer.json())
      .catch(() => ({ html: "", error: { code: "UnknownError", message: "The widget could not reach the service." } }))

  const show = (view) => {
    main.innerHTML = view.html
    main.removeAttribute("aria-busy")
    tellHeight()
  }

  const start = async (given) => {
    options = given
    const view = await ask("/view")
    show(view)
    if (view.orderReferenceId) options.amazonOrderReferenceId = view.orderReferenceId
    tell("view", { view: { orderReferenceId: view.orderReferenceId, created: view.created, selected: view.selected, error: view.error } })
  }

  const choose = async (choice) => {
    const answer = await ask("/choice", { choice })
    if (answer.error) show(answer)
    tell(answer.error ? "error" : "select", { view: answer })
  }

  main.addEventListener("change", ({ target }) => {
    last = last.then(() => choose(target.value))
  })
  addEventListener("message", ({ source, origin, data }) => {
    if (source !== parent || !data || data.amazonPaySimulator !== channel || data.type !== "start" || options) return
    shop = origin
    start(data.options)
  })
  new ResizeObserver(tellHeight).observe(document.querySelector(".widget"))
  tell("hello")
})()
`
