import type { Language } from "../../../browser/language"

/** What only the hosted pages of Checkout v2 say; the rest they share with the widgets. */
export type CheckoutTexts = {
  readonly choose: string
  readonly chooseIntro: string
  readonly goOn: string
  readonly payNow: string
  readonly back: string
  readonly notDelivered: string
  readonly sentTo: string
  readonly declined: string
  readonly declinedIntro: string
  readonly tryCard: string
  readonly shared: Readonly<Record<string, string>>
}

export const checkoutTexts: Readonly<Record<Language, CheckoutTexts>> = {
  en: {
    choose: "Check what you have chosen",
    chooseIntro: "The shop will use this address and payment method. You confirm your order there.",
    goOn: "Continue to the shop",
    payNow: "Pay now",
    back: "Return to the shop",
    notDelivered: "Not delivered here",
    sentTo: "Sent to",
    declined: "Your payment was not accepted",
    declinedIntro: "Please choose another payment method, or return to the shop. You have not been charged.",
    tryCard: "Try this payment method",
    shared: {
      name: "your name",
      email: "your e-mail address",
      phoneNumber: "your phone number",
      billingAddress: "your billing address",
      postalCode: "your postal code",
      shippingAddress: "your delivery address",
      primeStatus: "whether you are a Prime member",
    },
  },
  de: {
    choose: "Prüfen Sie Ihre Auswahl",
    chooseIntro: "Der Shop verwendet diese Adresse und Zahlungsart. Dort bestätigen Sie Ihre Bestellung.",
    goOn: "Weiter zum Shop",
    payNow: "Jetzt bezahlen",
    back: "Zurück zum Shop",
    notDelivered: "Keine Lieferung hierher",
    sentTo: "Lieferung an",
    declined: "Ihre Zahlung wurde nicht angenommen",
    declinedIntro:
      "Bitte wählen Sie eine andere Zahlungsart, oder kehren Sie zum Shop zurück. Es wurde nichts abgebucht.",
    tryCard: "Mit dieser Zahlungsart versuchen",
    shared: {
      name: "Ihren Namen",
      email: "Ihre E-Mail-Adresse",
      phoneNumber: "Ihre Telefonnummer",
      billingAddress: "Ihre Rechnungsadresse",
      postalCode: "Ihre Postleitzahl",
      shippingAddress: "Ihre Lieferadresse",
      primeStatus: "ob Sie Prime-Mitglied sind",
    },
  },
  fr: {
    choose: "Vérifiez votre choix",
    chooseIntro: "La boutique utilisera cette adresse et ce moyen de paiement. Vous y confirmerez votre commande.",
    goOn: "Continuer vers la boutique",
    payNow: "Payer maintenant",
    back: "Revenir à la boutique",
    notDelivered: "Pas de livraison ici",
    sentTo: "Livraison à",
    declined: "Votre paiement n’a pas été accepté",
    declinedIntro: "Choisissez un autre moyen de paiement ou revenez à la boutique. Rien n’a été débité.",
    tryCard: "Essayer ce moyen de paiement",
    shared: {
      name: "votre nom",
      email: "votre adresse e-mail",
      phoneNumber: "votre numéro de téléphone",
      billingAddress: "votre adresse de facturation",
      postalCode: "votre code postal",
      shippingAddress: "votre adresse de livraison",
      primeStatus: "si vous êtes membre Prime",
    },
  },
  it: {
    choose: "Controlla la tua scelta",
    chooseIntro: "Il negozio userà questo indirizzo e questo metodo di pagamento. Lì confermi l’ordine.",
    goOn: "Continua al negozio",
    payNow: "Paga ora",
    back: "Torna al negozio",
    notDelivered: "Nessuna consegna qui",
    sentTo: "Consegna a",
    declined: "Il pagamento non è stato accettato",
    declinedIntro: "Scegli un altro metodo di pagamento o torna al negozio. Non ti è stato addebitato nulla.",
    tryCard: "Prova questo metodo di pagamento",
    shared: {
      name: "il tuo nome",
      email: "il tuo indirizzo e-mail",
      phoneNumber: "il tuo numero di telefono",
      billingAddress: "il tuo indirizzo di fatturazione",
      postalCode: "il tuo codice postale",
      shippingAddress: "il tuo indirizzo di consegna",
      primeStatus: "se sei membro Prime",
    },
  },
  es: {
    choose: "Comprueba lo que has elegido",
    chooseIntro: "La tienda usará esta dirección y este método de pago. Allí confirmas el pedido.",
    goOn: "Continuar a la tienda",
    payNow: "Pagar ahora",
    back: "Volver a la tienda",
    notDelivered: "Sin entrega aquí",
    sentTo: "Entrega a",
    declined: "El pago no se ha aceptado",
    declinedIntro: "Elige otro método de pago o vuelve a la tienda. No se te ha cobrado nada.",
    tryCard: "Probar este método de pago",
    shared: {
      name: "tu nombre",
      email: "tu dirección de correo",
      phoneNumber: "tu número de teléfono",
      billingAddress: "tu dirección de facturación",
      postalCode: "tu código postal",
      shippingAddress: "tu dirección de envío",
      primeStatus: "si eres miembro Prime",
    },
  },
}
