import type { CodeTexts } from "../en"

/** Amazon's codes in a few words that fit into a sentence or a badge, by the server's code. */
export const codes: CodeTexts = {
  state: {
    Draft: "borrador",
    Open: "abierto",
    Suspended: "suspendido",
    Canceled: "cancelado",
    Closed: "cerrado",
    Pending: "pendiente",
    Declined: "denegado",
    Completed: "completado",
    Intended: "pedido, sin respuesta",
    Void: "nunca tuvo efecto",
    RECEIVED: "reclamación recibida",
    Untold: "reclamación recibida, sin detalles",
  },
  because: {
    InvalidPaymentMethod: "no se aceptó el método de pago",
    AmazonRejected: "rechazado por Amazon",
    ProcessingFailure: "Amazon no pudo tramitarlo",
    TransactionTimedOut: "Amazon no decidió a tiempo",
    AmazonClosed: "cerrado por Amazon",
    none: "sin motivo indicado",
  },
  claim: {
    FRAUD: "el titular de la tarjeta dice que el pago no es suyo",
    none: "sin motivo indicado",
  },
  limit: {
    AmountNotSet: "aún no se ha fijado el importe",
    PaymentPlanNotSet: "no hay un método de pago válido elegido",
    PaymentMethodNotAllowed: "el método de pago elegido no sirve para este pedido",
    ShippingAddressNotSet: "no hay dirección de envío elegida",
    BuyerEqualsSeller: "comprador y vendedor son la misma cuenta de Amazon",
    BuyerEqualSeller: "comprador y vendedor son la misma cuenta de Amazon",
    CurrencyMismatch: "la moneda no es la que se mostró al comprador",
    BuyerConsentNotSet: "el comprador no ha dado su consentimiento",
  },
  wanted: {
    cancel: "cancelar la referencia de pedido",
    close: "cerrar la referencia de pedido",
    release: "devolver la reserva",
  },
  show: "Mostrar",
  seeAtAmazon: "Ver en Seller Central",
}
