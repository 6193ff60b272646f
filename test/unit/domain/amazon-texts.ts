/** Amazon's recommended messages, letter for letter: the guides to strong customer authentication and to declined authorizations. */
export const amazonTexts = {
  "sca-abandoned": {
    en: "Something's wrong with your payment method. To place your order, try another.",
    fr: "Un problème est survenu avec votre moyen de paiement. Pour passer votre commande, essayez un autre moyen de paiement.",
    de: "Mit dieser Zahlungsart ist ein Problem aufgetreten. Um Ihre Bestellung abzuschließen, wählen Sie bitte eine andere aus.",
    it: "Si è verificato un problema con il metodo di pagamento. Per effettuare l'ordine, prova con un altro metodo di pagamento.",
    es: "Se ha producido un error con tu método de pago. Para confirmar tu pedido, prueba con otro método de pago.",
  },
  "sca-failure": {
    en: "There was a problem with your payment. Your order hasn't been placed, and you haven't been charged.",
    fr: "Un problème s’est produit avec votre paiement. Votre commande n'a pas été passée et vous n'avez pas été débité.",
    de: "Beim Zahlungsvorgang ist ein Problem aufgetreten. Ihre Bestellung wurde nicht aufgegeben und Ihr Konto nicht belastet.",
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
  "choose-another": {
    en: "That payment method was not accepted for this transaction. Please choose another.",
  },
  rejected: {
    en: "Your payment was not successful. Please try another payment method.",
  },
} as const
