import type { Language } from "./language"

/**
 * What buyers read. `choose-another`, `rejected` (en) and `pending` are Amazon's recommended texts (seed 003),
 * `sca-abandoned` and `sca-failure` those of seed 000; the rest is ours.
 */
export const texts = {
  "choose-another": {
    en: "That payment method was not accepted for this transaction. Please choose another.",
    de: "Diese Zahlungsart wurde für diese Bestellung nicht akzeptiert. Bitte wählen Sie eine andere aus.",
    fr: "Ce moyen de paiement n'a pas été accepté pour cette transaction. Veuillez en choisir un autre.",
    it: "Questo metodo di pagamento non è stato accettato per questa transazione. Scegline un altro.",
    es: "Este método de pago no se ha aceptado para esta transacción. Elige otro.",
  },
  "choose-method": {
    en: "Please choose a payment method in your Amazon wallet.",
    de: "Bitte wählen Sie in Ihrem Amazon-Konto eine Zahlungsart aus.",
    fr: "Veuillez choisir un moyen de paiement dans votre portefeuille Amazon.",
    it: "Scegli un metodo di pagamento nel tuo portafoglio Amazon.",
    es: "Elige un método de pago en tu monedero de Amazon.",
  },
  "choose-address": {
    en: "Please choose a delivery address from your Amazon address book.",
    de: "Bitte wählen Sie eine Lieferadresse aus Ihrem Amazon-Adressbuch aus.",
    fr: "Veuillez choisir une adresse de livraison dans votre carnet d'adresses Amazon.",
    it: "Scegli un indirizzo di consegna dalla tua rubrica Amazon.",
    es: "Elige una dirección de entrega de tu libreta de direcciones de Amazon.",
  },
  "complete-address": {
    en: "Please complete your delivery address: name, street, postal code and city.",
    de: "Bitte vervollständigen Sie Ihre Lieferadresse: Name, Straße, Postleitzahl und Ort.",
    fr: "Veuillez compléter votre adresse de livraison : nom, rue, code postal et ville.",
    it: "Completa l'indirizzo di consegna: nome, via, CAP e città.",
    es: "Completa tu dirección de entrega: nombre, calle, código postal y ciudad.",
  },
  "choose-delivery": {
    en: "Please choose how your order is to be delivered.",
    de: "Bitte wählen Sie, wie Ihre Bestellung geliefert werden soll.",
    fr: "Veuillez choisir le mode de livraison de votre commande.",
    it: "Scegli come ricevere il tuo ordine.",
    es: "Elige cómo quieres recibir tu pedido.",
  },
  "address-differs": {
    en: "The delivery address differs from the one chosen at Amazon. Please choose the address again.",
    de: "Die Lieferadresse weicht von der bei Amazon gewählten ab. Bitte wählen Sie die Adresse noch einmal aus.",
    fr: "L'adresse de livraison diffère de celle choisie chez Amazon. Veuillez choisir l'adresse à nouveau.",
    it: "L'indirizzo di consegna è diverso da quello scelto su Amazon. Scegli di nuovo l'indirizzo.",
    es: "La dirección de entrega no coincide con la elegida en Amazon. Elige la dirección de nuevo.",
  },
  rejected: {
    en: "Your payment was not successful. Please try another payment method.",
    de: "Ihre Zahlung war nicht erfolgreich. Bitte versuchen Sie es mit einer anderen Zahlungsart.",
    fr: "Votre paiement n'a pas abouti. Veuillez essayer un autre moyen de paiement.",
    it: "Il pagamento non è andato a buon fine. Prova con un altro metodo di pagamento.",
    es: "El pago no se ha realizado correctamente. Prueba con otro método de pago.",
  },
  "sca-abandoned": {
    en: "Something's wrong with your payment method. To place your order, try another.",
    de: "Mit dieser Zahlungsart ist ein Problem aufgetreten. Um Ihre Bestellung abzuschließen, wählen Sie bitte eine andere aus.",
    fr: "Un problème est survenu avec votre moyen de paiement. Pour passer votre commande, essayez un autre moyen de paiement.",
    it: "Si è verificato un problema con il metodo di pagamento. Per effettuare l'ordine, prova con un altro metodo di pagamento.",
    es: "Se ha producido un error con tu método de pago. Para confirmar tu pedido, prueba con otro método de pago.",
  },
  "sca-failure": {
    en: "There was a problem with your payment. Your order hasn't been placed, and you haven't been charged.",
    de: "Beim Zahlungsvorgang ist ein Problem aufgetreten. Ihre Bestellung wurde nicht aufgegeben und Ihr Konto nicht belastet.",
    fr: "Un problème s’est produit avec votre paiement. Votre commande n'a pas été passée et vous n'avez pas été débité.",
    it: "Si è verificato un problema con il pagamento. L'ordine non è stato effettuato, pertanto non ti è stato addebitato alcun importo.",
    es: "Se ha producido un problema con el pago. Tu pedido no se ha confirmado y no se te ha cargado ningún importe.",
  },
  pending: {
    en: "Your transaction with Amazon Pay is currently being validated. Please be aware that we will inform you shortly as needed.",
    de: "Ihre Zahlung mit Amazon Pay ist derzeit noch in Prüfung. Bitte beachten Sie, dass wir uns mit Ihnen in Kürze per Email in Verbindung setzen werden, falls noch Unklarheiten bestehen sollten.",
    fr: "Votre transaction avec Amazon Pay est en cours de validation. Vous serez informé prochainement de son suivi.",
    it: "La vostra transazione con Amazon Pay è in fase di validazione. Vi informeremo del risultato della transazione a breve.",
    es: "Tu transacción con Amazon Pay se está verificando. Te informaremos tan pronto como sea posible.",
  },
  "try-later": {
    en: "Your payment could not be processed just now. Please try again in one to two minutes.",
    de: "Ihre Zahlung konnte gerade nicht verarbeitet werden. Bitte versuchen Sie es in ein bis zwei Minuten noch einmal.",
    fr: "Votre paiement n'a pas pu être traité pour le moment. Veuillez réessayer dans une à deux minutes.",
    it: "Al momento non è stato possibile elaborare il pagamento. Riprova tra uno o due minuti.",
    es: "Ahora mismo no se ha podido procesar tu pago. Inténtalo de nuevo dentro de uno o dos minutos.",
  },
  "try-again": {
    en: "The payment is not confirmed yet and nothing has been charged. Please press the button again.",
    de: "Die Zahlung ist noch nicht bestätigt und es wurde nichts belastet. Bitte bestätigen Sie noch einmal.",
    fr: "Le paiement n'est pas encore confirmé et rien n'a été débité. Veuillez confirmer à nouveau.",
    it: "Il pagamento non è ancora confermato e non è stato addebitato nulla. Conferma di nuovo.",
    es: "El pago aún no está confirmado y no se ha cargado nada. Confirma de nuevo.",
  },
  "start-again": {
    en: "This Amazon payment can no longer be used. Please start the payment with Amazon again.",
    de: "Diese Amazon-Zahlung kann nicht mehr verwendet werden. Bitte beginnen Sie die Zahlung mit Amazon noch einmal.",
    fr: "Ce paiement Amazon ne peut plus être utilisé. Veuillez recommencer le paiement avec Amazon.",
    it: "Questo pagamento Amazon non può più essere utilizzato. Ricomincia il pagamento con Amazon.",
    es: "Este pago de Amazon ya no se puede utilizar. Empieza de nuevo el pago con Amazon.",
  },
  "left-amazon": {
    en: "You left Amazon Pay before the payment was finished. Your order hasn't been placed, and you haven't been charged.",
    de: "Sie haben Amazon Pay verlassen, bevor die Zahlung abgeschlossen war. Ihre Bestellung wurde nicht aufgegeben und Ihr Konto nicht belastet.",
    fr: "Vous avez quitté Amazon Pay avant la fin du paiement. Votre commande n'a pas été passée et vous n'avez pas été débité.",
    it: "Hai lasciato Amazon Pay prima che il pagamento fosse completato. L'ordine non è stato effettuato e non ti è stato addebitato alcun importo.",
    es: "Has salido de Amazon Pay antes de terminar el pago. Tu pedido no se ha confirmado y no se te ha cargado ningún importe.",
  },
  "sign-in-again": {
    en: "Your Amazon sign-in has expired. Please sign in with Amazon again.",
    de: "Ihre Anmeldung bei Amazon ist abgelaufen. Bitte melden Sie sich noch einmal bei Amazon an.",
    fr: "Votre connexion Amazon a expiré. Veuillez vous reconnecter à Amazon.",
    it: "L'accesso ad Amazon è scaduto. Accedi di nuovo con Amazon.",
    es: "Tu sesión de Amazon ha caducado. Inicia sesión de nuevo con Amazon.",
  },
  "amount-changed": {
    en: "Your cart has changed since you chose to pay. Please check the total and pay again.",
    de: "Ihr Warenkorb hat sich seit der Zahlung geändert. Bitte prüfen Sie die Summe und bezahlen Sie noch einmal.",
    fr: "Votre panier a changé depuis le paiement. Veuillez vérifier le total et payer à nouveau.",
    it: "Il carrello è cambiato dopo il pagamento. Controlla il totale e paga di nuovo.",
    es: "Tu cesta ha cambiado desde que elegiste pagar. Comprueba el total y paga de nuevo.",
  },
  "order-refused": {
    en: "Your order could not be placed, and you have not been charged. Please check your cart: something in it may no longer be available.",
    de: "Ihre Bestellung konnte nicht aufgegeben werden, und es wurde nichts belastet. Bitte prüfen Sie Ihren Warenkorb: Vielleicht ist etwas darin nicht mehr erhältlich.",
    fr: "Votre commande n'a pas pu être passée et vous n'avez pas été débité. Veuillez vérifier votre panier : un article n'est peut-être plus disponible.",
    it: "Non è stato possibile effettuare l'ordine e non ti è stato addebitato nulla. Controlla il carrello: forse qualcosa non è più disponibile.",
    es: "No se ha podido realizar tu pedido y no se te ha cargado nada. Revisa tu cesta: puede que algo ya no esté disponible.",
  },
  "already-ordered": {
    en: "This order has already been placed.",
    de: "Diese Bestellung wurde bereits aufgegeben.",
    fr: "Cette commande a déjà été passée.",
    it: "Questo ordine è già stato effettuato.",
    es: "Este pedido ya se ha realizado.",
  },
  "repair-at-amazon": {
    en: "Your payment method was not accepted. Please update it in your Amazon account; your order is kept and the payment is then asked for again.",
    de: "Ihre Zahlungsart wurde nicht akzeptiert. Bitte aktualisieren Sie sie in Ihrem Amazon-Konto; Ihre Bestellung bleibt bestehen und die Zahlung wird dann erneut angefragt.",
    fr: "Votre moyen de paiement n'a pas été accepté. Veuillez le mettre à jour dans votre compte Amazon ; votre commande est conservée et le paiement sera alors redemandé.",
    it: "Il tuo metodo di pagamento non è stato accettato. Aggiornalo nel tuo account Amazon; l'ordine resta valido e il pagamento verrà richiesto di nuovo.",
    es: "Tu método de pago no se ha aceptado. Actualízalo en tu cuenta de Amazon; conservamos tu pedido y volveremos a solicitar el pago.",
  },
  "pay-otherwise": {
    en: "The payment for your order has failed. Please contact the shop or order again with another payment method.",
    de: "Die Zahlung Ihrer Bestellung ist fehlgeschlagen. Bitte wenden Sie sich an den Shop oder bestellen Sie noch einmal mit einer anderen Zahlungsart.",
    fr: "Le paiement de votre commande a échoué. Veuillez contacter la boutique ou commander à nouveau avec un autre moyen de paiement.",
    it: "Il pagamento del tuo ordine non è riuscito. Contatta il negozio oppure ordina di nuovo con un altro metodo di pagamento.",
    es: "El pago de tu pedido ha fallado. Ponte en contacto con la tienda o haz el pedido de nuevo con otro método de pago.",
  },
  checking: {
    en: "We are still checking your payment. Nothing is lost. Please try again in a minute.",
    de: "Wir prüfen Ihre Zahlung noch. Es ist nichts verloren. Bitte versuchen Sie es in einer Minute noch einmal.",
    fr: "Nous vérifions encore votre paiement. Rien n'est perdu. Veuillez réessayer dans une minute.",
    it: "Stiamo ancora verificando il pagamento. Nulla è andato perso. Riprova tra un minuto.",
    es: "Todavía estamos comprobando tu pago. No se ha perdido nada. Inténtalo de nuevo dentro de un minuto.",
  },
  unavailable: {
    en: "Amazon Pay cannot be reached at the moment. You have not been charged. Please try again later or pay another way.",
    de: "Amazon Pay ist im Moment nicht erreichbar. Es wurde nichts belastet. Bitte versuchen Sie es später noch einmal oder zahlen Sie anders.",
    fr: "Amazon Pay n'est pas disponible pour le moment. Vous n'avez pas été débité. Veuillez réessayer plus tard ou payer autrement.",
    it: "Amazon Pay non è raggiungibile al momento. Non ti è stato addebitato nulla. Riprova più tardi o paga in un altro modo.",
    es: "Amazon Pay no está disponible en este momento. No se te ha cargado nada. Inténtalo más tarde o paga de otra forma.",
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>

export type TextKey = keyof typeof texts

export const isTextKey = (key: string): key is TextKey => Object.hasOwn(texts, key)

/** Texts that a shop says in its own words, by language and key. */
export type OwnTexts = { readonly [L in Language]?: { readonly [Key in TextKey]?: string } }

/** What the buyer reads: the shop's own words, else ours. */
export const textOf = (key: TextKey, language: Language, own: OwnTexts = {}): string =>
  own[language]?.[key] ?? texts[key][language]
