import { languages } from "../../../src/services/domain/language"
import { lives } from "../../../src/services/domain/lives"
import { mailedEvents, mailFor, mailKinds, mails } from "../../../src/services/domain/mails"
import { mailPlaceholders, writeMail } from "../../../src/services/domain/write-mail"

const reasons = [null, ...new Set(Object.values(lives).flatMap((life) => life.reasons)), "from-the-future"]
const pairs = mailKinds.flatMap((kind) => languages.map((language) => [kind, language] as const))
const values = { order: "1042", amount: "94,50 €", link: "https://shop.example/pay?cart=1&language=de" }

describe("What a buyer who is gone is written", () => {
  it.each(mailedEvents.flatMap((name) => reasons.map((reason) => [name, reason] as const)))(
    "for %s by %s there is a message in every language",
    (name, reason) => {
      const kind = mailFor(name, reason)
      for (const language of languages) {
        const { subject, text } = writeMail(mails[kind][language], values)
        expect(subject).toContain("1042")
        expect(text.split("\n\n")).toContain(values.link)
        expect(text).toContain("94,50 €")
        expect(`${subject}${text}`).not.toMatch(/[{}]/)
      }
    },
  )

  it("is sent to his Amazon account to choose another payment method, and to the shop where Amazon says no", () => {
    expect(mailFor("amazon-pay.buyer-must-act", "InvalidPaymentMethod")).toBe("update-payment-method")
    expect(mailFor("amazon-pay.buyer-must-act", "AmazonRejected")).toBe("pay-otherwise")
    expect(mailFor("amazon-pay.payment-failed", "AmazonRejected")).toBe("pay-otherwise")
    expect(mailFor("amazon-pay.payment-failed", "ProcessingFailure")).toBe("payment-failed")
  })

  it.each(mailKinds)("%s is translated: no two languages say the same", (kind) => {
    const said = Object.values(mails[kind])
    expect(new Set(said.map(({ subject }) => subject)).size).toBe(languages.length)
    expect(new Set(said.map(({ text }) => text)).size).toBe(languages.length)
  })

  it.each(pairs.filter(([, language]) => language !== "en"))("%s has no English in its %s", (kind, language) => {
    const { subject, text } = mails[kind][language]
    const words = `${subject} ${text}`.replace(/\{\w+\}/g, "")
    expect(words).not.toMatch(/\b(the|your|you|please|payment|order|another|charged)\b/i)
  })

  it.each(pairs)("%s in %s uses every placeholder, and no other", (kind, language) => {
    const { subject, text } = mails[kind][language]
    const used = [...`${subject} ${text}`.matchAll(/\{([^{}]*)\}/g)].map((it) => it[1])
    expect([...new Set(used)].sort()).toEqual([...mailPlaceholders].sort())
  })
})

describe("A message as HTML", () => {
  it("has a paragraph for each, and a link that can be pressed", () => {
    const { html } = writeMail({ subject: "-", text: "Order {order}\nof {amount}\n\n{link}" }, values)
    const link = "https://shop.example/pay?cart=1&amp;language=de"
    expect(html).toBe(`<p>Order 1042<br>of 94,50 €</p>\n<p><a href="${link}">${link}</a></p>`)
  })

  it("lets nothing in that is not text", () => {
    const evil = { order: `<img src=x onerror="alert('1')">`, amount: "{link}", link: `https://x/"><script>` }
    const { html, text } = writeMail({ subject: "-", text: "<b>{order}</b> {amount} {other} {link}" }, evil)
    expect(html).not.toMatch(/<(img|script|b)\b/)
    expect(html).toContain("{link} {other}")
    expect(text).toBe(`<b>${evil.order}</b> {link} {other} ${evil.link}`)
  })
})
