import type { CodeTexts } from "../en"

/** Amazon's codes in a few words that fit into a sentence or a badge, by the server's code. */
export const codes: CodeTexts = {
  state: {
    Draft: "Entwurf",
    Open: "offen",
    Suspended: "ausgesetzt",
    Canceled: "storniert",
    Closed: "geschlossen",
    Pending: "ausstehend",
    Declined: "abgelehnt",
    Completed: "abgeschlossen",
    Intended: "angefragt, noch ohne Antwort",
    Void: "nie wirksam geworden",
    RECEIVED: "Forderung eingegangen",
    Untold: "Forderung eingegangen, ohne Angaben",
  },
  because: {
    InvalidPaymentMethod: "die Zahlungsart wurde nicht akzeptiert",
    AmazonRejected: "von Amazon abgewiesen",
    ProcessingFailure: "Amazon konnte es nicht verarbeiten",
    TransactionTimedOut: "Amazon hat nicht rechtzeitig entschieden",
    AmazonClosed: "von Amazon geschlossen",
    none: "ohne Angabe von Gründen",
  },
  claim: {
    FRAUD: "der Karteninhaber gibt an, nicht selbst bezahlt zu haben",
    none: "ohne Angabe von Gründen",
  },
  limit: {
    AmountNotSet: "der Betrag steht noch nicht fest",
    PaymentPlanNotSet: "es ist keine gültige Zahlungsart gewählt",
    PaymentMethodNotAllowed: "die gewählte Zahlungsart geht für diese Bestellung nicht",
    ShippingAddressNotSet: "es ist keine Lieferadresse gewählt",
    BuyerEqualsSeller: "Käufer und Verkäufer sind dasselbe Amazon-Konto",
    BuyerEqualSeller: "Käufer und Verkäufer sind dasselbe Amazon-Konto",
    CurrencyMismatch: "die Währung ist eine andere als die dem Käufer gezeigte",
    BuyerConsentNotSet: "der Käufer hat nicht zugestimmt",
  },
  wanted: {
    cancel: "Bestellreferenz stornieren",
    close: "Bestellreferenz schließen",
    release: "Reservierung zurückgeben",
  },
  show: "Zeigen",
  seeAtAmazon: "In Seller Central ansehen",
}
