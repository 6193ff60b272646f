import type { EventName } from "./event-names"
import type { Language } from "./language"

/**
 * What the shop writes to a buyer who is not there to read it on a page, after seed 003 ("buyer is absent"). `{order}`,
 * `{amount}` and `{link}` are filled in; a blank line ends a paragraph.
 */
export type MailText = { readonly subject: string; readonly text: string }

export const mails = {
  /** The payment method was declined; the buyer can choose another in his Amazon account. */
  "update-payment-method": {
    en: {
      subject: "Please choose another payment method for your order {order}",
      text: "Hello,\n\nthank you for your order {order}. Amazon Pay could not charge {amount} to the payment method that you had chosen.\n\nPlease choose another payment method for this order in your Amazon account:\n\n{link}\n\nThere is no need to order again: we ask for the payment once more as soon as you have done so.",
    },
    de: {
      subject: "Bitte wählen Sie eine andere Zahlungsart für Ihre Bestellung {order}",
      text: "Guten Tag,\n\nvielen Dank für Ihre Bestellung {order}. Amazon Pay konnte die von Ihnen gewählte Zahlungsart nicht mit {amount} belasten.\n\nBitte wählen Sie in Ihrem Amazon-Konto eine andere Zahlungsart für diese Bestellung aus:\n\n{link}\n\nSie müssen nicht noch einmal bestellen: Sobald das geschehen ist, fragen wir die Zahlung erneut an.",
    },
    fr: {
      subject: "Veuillez choisir un autre moyen de paiement pour votre commande {order}",
      text: "Bonjour,\n\nmerci pour votre commande {order}. Amazon Pay n'a pas pu débiter {amount} sur le moyen de paiement que vous aviez choisi.\n\nVeuillez choisir un autre moyen de paiement pour cette commande dans votre compte Amazon :\n\n{link}\n\nIl est inutile de commander à nouveau : nous demanderons le paiement une nouvelle fois dès que ce sera fait.",
    },
    it: {
      subject: "Scegli un altro metodo di pagamento per il tuo ordine {order}",
      text: "Buongiorno,\n\ngrazie per il tuo ordine {order}. Amazon Pay non ha potuto addebitare {amount} sul metodo di pagamento che avevi scelto.\n\nScegli un altro metodo di pagamento per questo ordine nel tuo account Amazon:\n\n{link}\n\nNon è necessario ordinare di nuovo: appena lo avrai fatto, richiederemo il pagamento un'altra volta.",
    },
    es: {
      subject: "Elige otro método de pago para tu pedido {order}",
      text: "Hola:\n\ngracias por tu pedido {order}. Amazon Pay no ha podido cargar {amount} en el método de pago que habías elegido.\n\nElige otro método de pago para este pedido en tu cuenta de Amazon:\n\n{link}\n\nNo hace falta que hagas el pedido de nuevo: en cuanto lo hayas cambiado, volveremos a solicitar el pago.",
    },
  },
  /** Amazon has decided against the payment and closed the order reference: only another way to pay is left. */
  "pay-otherwise": {
    en: {
      subject: "Please pay for your order {order} another way",
      text: "Hello,\n\nAmazon Pay did not accept the payment of {amount} for your order {order}. You have not been charged.\n\nPlease choose another way to pay in our shop:\n\n{link}",
    },
    de: {
      subject: "Bitte bezahlen Sie Ihre Bestellung {order} auf einem anderen Weg",
      text: "Guten Tag,\n\nAmazon Pay hat die Zahlung von {amount} für Ihre Bestellung {order} nicht angenommen. Es wurde nichts belastet.\n\nBitte wählen Sie in unserem Shop eine andere Zahlungsart:\n\n{link}",
    },
    fr: {
      subject: "Veuillez régler votre commande {order} autrement",
      text: "Bonjour,\n\nAmazon Pay n'a pas accepté le paiement de {amount} pour votre commande {order}. Vous n'avez pas été débité.\n\nVeuillez choisir un autre moyen de paiement dans notre boutique :\n\n{link}",
    },
    it: {
      subject: "Paga il tuo ordine {order} in un altro modo",
      text: "Buongiorno,\n\nAmazon Pay non ha accettato il pagamento di {amount} per il tuo ordine {order}. Non ti è stato addebitato nulla.\n\nScegli un altro metodo di pagamento nel nostro negozio:\n\n{link}",
    },
    es: {
      subject: "Paga tu pedido {order} de otra forma",
      text: "Hola:\n\nAmazon Pay no ha aceptado el pago de {amount} de tu pedido {order}. No se te ha cargado ningún importe.\n\nElige otra forma de pago en nuestra tienda:\n\n{link}",
    },
  },
  /** Tried often enough, or too late. */
  "payment-failed": {
    en: {
      subject: "The payment for your order {order} was not successful",
      text: "Hello,\n\nwe could not collect the payment of {amount} for your order {order} with Amazon Pay, and we do not try again. You have not been charged.\n\nIf you still want the goods, please choose another way to pay in our shop:\n\n{link}",
    },
    de: {
      subject: "Die Zahlung für Ihre Bestellung {order} war nicht erfolgreich",
      text: "Guten Tag,\n\nwir konnten die Zahlung von {amount} für Ihre Bestellung {order} nicht über Amazon Pay erhalten und versuchen es nicht weiter. Es wurde nichts belastet.\n\nWenn Sie die Ware noch wünschen, wählen Sie bitte in unserem Shop eine andere Zahlungsart:\n\n{link}",
    },
    fr: {
      subject: "Le paiement de votre commande {order} n'a pas abouti",
      text: "Bonjour,\n\nnous n'avons pas pu obtenir le paiement de {amount} pour votre commande {order} avec Amazon Pay et n'essaierons plus. Vous n'avez pas été débité.\n\nSi vous souhaitez toujours recevoir ces articles, veuillez choisir un autre moyen de paiement dans notre boutique :\n\n{link}",
    },
    it: {
      subject: "Il pagamento del tuo ordine {order} non è andato a buon fine",
      text: "Buongiorno,\n\nnon abbiamo potuto ricevere con Amazon Pay il pagamento di {amount} per il tuo ordine {order} e non riproveremo. Non ti è stato addebitato nulla.\n\nSe desideri ancora gli articoli, scegli un altro metodo di pagamento nel nostro negozio:\n\n{link}",
    },
    es: {
      subject: "El pago de tu pedido {order} no se ha realizado",
      text: "Hola:\n\nno hemos podido cobrar con Amazon Pay el pago de {amount} de tu pedido {order} y no lo intentaremos más. No se te ha cargado ningún importe.\n\nSi aún quieres los artículos, elige otra forma de pago en nuestra tienda:\n\n{link}",
    },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, MailText>>>>

export type MailKind = keyof typeof mails
export const mailKinds = Object.keys(mails) as readonly MailKind[]
export const isMailKind = (kind: string): kind is MailKind => Object.hasOwn(mails, kind)

type Choices = { readonly "*": MailKind } & Readonly<Record<string, MailKind>>

/** The events that a buyer is written to about, by reason. */
const written = {
  "amazon-pay.buyer-must-act": { "*": "update-payment-method", AmazonRejected: "pay-otherwise" },
  "amazon-pay.payment-failed": { "*": "payment-failed", AmazonRejected: "pay-otherwise" },
} as const satisfies Partial<Readonly<Record<EventName, Choices>>>

export type MailedEvent = keyof typeof written
export const mailedEvents = Object.keys(written) as readonly MailedEvent[]

/** Which message an event calls for. */
export function mailFor(name: MailedEvent, reason: string | null): MailKind {
  const choices: Choices = written[name]
  return (reason !== null && Object.hasOwn(choices, reason) ? choices[reason] : undefined) ?? choices["*"]
}
