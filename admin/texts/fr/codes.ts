import type { CodeTexts } from "../en"

/** Amazon's codes in a few words that fit into a sentence or a badge, by the server's code. */
export const codes: CodeTexts = {
  state: {
    Draft: "brouillon",
    Open: "ouvert",
    Suspended: "suspendu",
    Canceled: "annulé",
    Closed: "clos",
    Pending: "en attente",
    Declined: "refusé",
    Completed: "terminé",
    Intended: "demandé, sans réponse",
    Void: "n'a jamais eu lieu",
    RECEIVED: "réclamation reçue",
    Untold: "réclamation reçue, sans détails",
  },
  because: {
    InvalidPaymentMethod: "le moyen de paiement n'a pas été accepté",
    AmazonRejected: "rejeté par Amazon",
    ProcessingFailure: "Amazon n'a pas pu le traiter",
    TransactionTimedOut: "Amazon n'a pas décidé à temps",
    AmazonClosed: "clos par Amazon",
    none: "sans motif indiqué",
  },
  claim: {
    FRAUD: "le titulaire de la carte dit ne pas être l'auteur du paiement",
    none: "sans motif indiqué",
  },
  limit: {
    AmountNotSet: "le montant n'est pas encore fixé",
    PaymentPlanNotSet: "aucun moyen de paiement valable n'est choisi",
    PaymentMethodNotAllowed: "le moyen de paiement choisi n'est pas possible pour cette commande",
    ShippingAddressNotSet: "aucune adresse de livraison n'est choisie",
    BuyerEqualsSeller: "l'acheteur et le vendeur ont le même compte Amazon",
    BuyerEqualSeller: "l'acheteur et le vendeur ont le même compte Amazon",
    CurrencyMismatch: "la devise diffère de celle montrée à l'acheteur",
    BuyerConsentNotSet: "l'acheteur n'a pas donné son accord",
  },
  wanted: {
    cancel: "annuler la référence de commande",
    close: "clore la référence de commande",
    release: "rendre la réservation",
  },
  show: "Afficher",
  seeAtAmazon: "Voir dans Seller Central",
}
