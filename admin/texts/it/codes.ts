import type { CodeTexts } from "../en"

/** Amazon's codes in a few words that fit into a sentence or a badge, by the server's code. */
export const codes: CodeTexts = {
  state: {
    Draft: "bozza",
    Open: "aperto",
    Suspended: "sospeso",
    Canceled: "annullato",
    Closed: "chiuso",
    Pending: "in sospeso",
    Declined: "rifiutato",
    Completed: "completato",
    Intended: "richiesto, senza risposta",
    Void: "mai avvenuto",
    RECEIVED: "reclamo ricevuto",
    Untold: "reclamo ricevuto, senza dettagli",
  },
  because: {
    InvalidPaymentMethod: "il metodo di pagamento non è stato accettato",
    AmazonRejected: "respinto da Amazon",
    ProcessingFailure: "Amazon non ha potuto elaborarlo",
    TransactionTimedOut: "Amazon non ha deciso in tempo",
    AmazonClosed: "chiuso da Amazon",
    none: "senza motivo indicato",
  },
  claim: {
    FRAUD: "il titolare della carta dice di non aver fatto il pagamento",
    none: "senza motivo indicato",
  },
  limit: {
    AmountNotSet: "l'importo non è ancora stabilito",
    PaymentPlanNotSet: "non è scelto un metodo di pagamento valido",
    PaymentMethodNotAllowed: "il metodo di pagamento scelto non vale per questo ordine",
    ShippingAddressNotSet: "non è scelto un indirizzo di spedizione",
    BuyerEqualsSeller: "acquirente e venditore sono lo stesso account Amazon",
    BuyerEqualSeller: "acquirente e venditore sono lo stesso account Amazon",
    CurrencyMismatch: "la valuta è diversa da quella mostrata all'acquirente",
    BuyerConsentNotSet: "l'acquirente non ha dato il consenso",
  },
  wanted: {
    cancel: "annullare il riferimento d'ordine",
    close: "chiudere il riferimento d'ordine",
    release: "restituire la riserva",
  },
  show: "Mostra",
  seeAtAmazon: "Vedi in Seller Central",
}
