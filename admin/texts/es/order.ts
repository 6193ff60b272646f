import type { OrderTexts } from "../en"

export const order: OrderTexts = {
  title: "Amazon Pay",
  sandbox: "Sandbox",
  external: "hecho fuera de esta tienda",
  upTo: "hasta {{amount}}",
  account: "Cuenta",
  failed: "No se han podido cargar los datos de Amazon Pay.",
  tryAgain: "Reintentar",
  loading: "Cargando Amazon Pay…",
  openSellerCentral: "Abrir en Seller Central",
  newTab: "(se abre en una pestaña nueva)",
  attention: "Requiere atención",
  copy: "Copiar el identificador: {{what}}",
  amazonSays: "Amazon: {{state}}",
  amount: {
    ordered: "Pedido",
    authorized: "Autorizado",
    captured: "Cobrado",
    refunded: "Reembolsado",
    capturable: "Aún cobrable",
  },
  situation: {
    checking: {
      label: "En comprobación",
      text: "Se perdió la respuesta a una llamada. Se está averiguando el resultado; no hay que hacer nada.",
    },
    chargeback: {
      label: "Contracargo",
      text: "El comprador reclama dinero a su banco o a Amazon. Responda en Seller Central; no reembolse nada antes de la decisión, o puede pagar dos veces.",
    },
    "refund-declined": {
      label: "Reembolso denegado",
      text: "El dinero se cobró y un reembolso no llegó al comprador. Reembolse otra vez o páguele de otra forma.",
    },
    "capture-declined": {
      label: "Cobro denegado",
      text: "Amazon denegó el cobro. No envíe antes de que se haya cobrado.",
    },
    draft: { label: "Borrador", text: "El comprador ha elegido Amazon Pay pero no ha confirmado el pago." },
    confirmed: { label: "Confirmado", text: "El comprador ha confirmado. Todavía no hay dinero reservado." },
    pending: {
      label: "Pendiente",
      text: "Amazon aún decide si se puede reservar el dinero. No envíe todavía; el resultado se recoge solo.",
    },
    authorized: { label: "Autorizado", text: "El dinero está reservado. Cóbrelo cuando envíe." },
    "capture-pending": {
      label: "Cobro pendiente",
      text: "Amazon ha recibido el cobro y aún no ha decidido. El resultado se recoge solo.",
    },
    "partly-captured": { label: "Cobrado en parte", text: "Se ha cobrado una parte del importe del pedido." },
    captured: { label: "Cobrado", text: "El dinero se ha cobrado." },
    "refund-pending": {
      label: "Reembolso pendiente",
      text: "Amazon está tramitando un reembolso. El resultado se recoge solo.",
    },
    "partly-refunded": { label: "Reembolsado en parte", text: "Una parte del dinero cobrado ha vuelto al comprador." },
    refunded: { label: "Reembolsado", text: "El dinero cobrado ha vuelto al comprador." },
    suspended: {
      label: "Suspendido",
      text: "Amazon no aceptó el método de pago del comprador. Debe elegir otro en su cuenta de Amazon; después el pago continúa. No envíe.",
    },
    rejected: {
      label: "Rechazado",
      text: "Amazon rechazó este pago definitivamente. El comprador debe pagar de otra forma; acuérdelo, o cancele el pedido con el botón de abajo. No envíe.",
    },
    declined: {
      label: "Denegado",
      text: "Amazon no reservó el dinero. No hay nada reservado; autorice de nuevo o acuerde otro pago. No envíe.",
    },
    "captured-elsewhere": {
      label: "Cobrado fuera",
      text: "La reserva se cobró fuera de esta tienda. Actualice desde Amazon para registrarlo; no cobre de nuevo.",
    },
    "reservation-ended": {
      label: "Reserva terminada",
      text: "La reserva terminó antes del cobro. Autorice de nuevo antes de enviar.",
    },
    released: { label: "Liberado", text: "La reserva se devolvió al comprador. No hay nada reservado." },
    canceled: { label: "Cancelado", text: "El pago está cancelado. No hay nada reservado y no se puede cobrar nada." },
    expired: { label: "Caducado", text: "La referencia de pedido caducó en Amazon. Ya no se puede cobrar nada." },
    closed: { label: "Cerrado", text: "La referencia de pedido está cerrada. Ya no se puede autorizar nada." },
    unknown: {
      label: "Desconocido",
      text: "Amazon muestra un estado que esta versión no conoce. Mire el pago en Seller Central.",
    },
  },
  alert: {
    "do-not-ship":
      "Amazon pide no enviar todavía este pedido. El aviso desaparece cuando Amazon lo retira; actualice para mirar.",
    "unknown-state": "Amazon muestra un estado que esta versión no conoce. Mire el pago en Seller Central.",
    "captured-on-canceled": "Se cobró dinero de un pedido cancelado. Reembólselo.",
    "captured-without-order": "Se cobró dinero sin pedido. Reembólselo o averigüe a qué pedido pertenece.",
    "second-order": "Hay un segundo pedido sobre este pago. Solo uno está pagado; cancele el otro.",
    "reservation-lost": "Una reserva terminó sin cobrarse. Autorice de nuevo antes de enviar.",
    "split-parked":
      "El cobro de una parte se interrumpió y no continúa solo. Compare con Seller Central y cobre el resto.",
    "buyer-must-act": "Solo el comprador puede arreglar este pago. Se le avisó; no envíe antes.",
    gone: "Amazon ya no conoce esta referencia de pedido. Revise las claves de la cuenta y luego compare con Seller Central.",
    unreadable: "Amazon no muestra una parte de este pago que aquí se conoce. Compare con Seller Central.",
    "waited-too-long":
      "Amazon lleva mucho tiempo sin decidir y ya no se le pregunta solo. Actualice o contacte con Amazon.",
    chargeback: "El comprador reclama {{amount}} ({{reason}}). Responda en Seller Central antes del plazo.",
    "chargeback-untold":
      "Amazon avisa de que el comprador reclama dinero, pero no cuánto ni por qué: puede ser hasta {{amount}}. Busque la reclamación en Seller Central y responda allí antes del plazo.",
    "refund-declined":
      "Amazon denegó el reembolso de {{amount}} ({{reason}}): el comprador no tiene este dinero, aunque el pedido lo indique. Compruebe el saldo de su cuenta de Amazon y reembolse otra vez, o pague al comprador de otra forma.",
    "capture-declined": "Amazon denegó el cobro de {{amount}} ({{reason}}): este dinero no se cobró. No envíe antes.",
    "capture-pending": "Un cobro de {{amount}} está pendiente en Amazon. Aún no se ha hecho.",
    "refund-pending": "Un reembolso de {{amount}} está pendiente en Amazon. El comprador aún no lo tiene.",
    "in-doubt":
      "Aún no se sabe si se movieron {{amount}}, porque se perdió la respuesta de Amazon. Se está averiguando; no lo repita en otro sitio.",
    "capture-unrecorded": "Amazon ha cobrado {{amount}}; el pedido lo muestra en unos minutos.",
    "release-open": "La reserva se está devolviendo. Amazon aún no lo ha confirmado.",
    "close-open": "La referencia de pedido se está cerrando. Amazon aún no lo ha confirmado.",
    "cancel-open": "La referencia de pedido se está cancelando. Amazon aún no lo ha confirmado.",
    "release-parked": "La reserva no se pudo devolver tras muchos intentos. Ciérrela en Seller Central.",
    "close-parked": "La referencia de pedido no se pudo cerrar tras muchos intentos. Ciérrela en Seller Central.",
    "cancel-parked": "La referencia de pedido no se pudo cancelar tras muchos intentos. Cancélela en Seller Central.",
    "reservation-ends": "La reserva de {{amount}} termina el {{until}}. Cobre antes, o el dinero ya no es seguro.",
    "capture-late":
      "{{amount}} se autorizaron hace más de 7 días: Amazon puede decidir más tarde. La reserva termina el {{until}}.",
    "medusa-capture-fails":
      "El panel de pagos de Medusa en esta página aún ofrece cobrar {{amount}}. En Amazon no hay nada reservado y fallaría: no lo use; use las acciones de aquí.",
    constraint: "Amazon no acepta este pago hasta que el comprador cambie algo: {{reason}}.",
    other: "Alguien debe mirar este pago: {{code}}.",
  },
  action: {
    refresh: { label: "Actualizar desde Amazon", title: "", text: "", done: "Leído de Amazon." },
    capture: {
      label: "Cobrar",
      title: "¿Cobrar el dinero?",
      text: "Amazon carga ahora al comprador.",
      done: "Cobrado.",
    },
    refund: {
      label: "Reembolsar",
      title: "¿Reembolsar al comprador?",
      text: "El dinero vuelve al método de pago del comprador. No se puede deshacer.",
      done: "El reembolso está en camino.",
    },
    release: {
      label: "Liberar la reserva",
      title: "¿Devolver la reserva?",
      text: "El dinero deja de estar reservado y no se puede cobrar.",
      done: "La reserva se ha devuelto.",
    },
    authorize: {
      label: "Autorizar de nuevo",
      title: "¿Reservar el dinero otra vez?",
      text: "Se pide a Amazon que reserve el importe debido. No se pregunta al comprador.",
      done: "El dinero está reservado.",
    },
    close: {
      label: "Cerrar",
      title: "¿Cerrar la referencia de pedido?",
      text: "Ya no se podrá autorizar nada. Lo reservado aún se puede cobrar y lo cobrado aún reembolsar. No se puede deshacer.",
      done: "La referencia de pedido está cerrada.",
    },
    "cancel-order": {
      label: "Cancelar el pedido",
      title: "¿Cancelar este pedido y su pago?",
      text: "El pedido se cancela en la tienda. Lo reservado en Amazon se devuelve y ya no se puede cobrar nada. No se puede deshacer.",
      done: "El pedido y su pago están cancelados.",
    },
    cancel: {
      label: "Cancelar el pago",
      title: "¿Cancelar este pago?",
      text: "Lo reservado se devuelve y ya no se puede cobrar nada. No se puede deshacer.",
      done: "El pago está cancelado.",
    },
    amount: "Importe en {{currency}}",
    fixed: "Solo se puede cobrar este importe.",
    tooMuch: "Como máximo {{most}}.",
    notANumber: "Introduzca un importe como {{most}}.",
    dismiss: "Atrás",
    working: "En curso…",
  },
  says: {
    "capture-exact": "Exactamente lo reservado: se cobra al momento.",
    "capture-other-refused":
      "Amazon quiere que el importe cobrado sea igual al reservado. Para menos, cobre todo y reembolse la diferencia, o cambie la opción captureMismatch.",
    "capture-less":
      "Menos de lo reservado: se cobra enseguida y Amazon libera el resto. El resto se autoriza de nuevo cuando lo cobre.",
    "capture-less-asynchronous":
      "Menos de lo reservado: Amazon puede decidir más tarde y libera el resto. El resto se autoriza de nuevo cuando lo cobre.",
    "capture-split-keeps":
      "Menos de lo reservado: {{amount}} se autorizan de nuevo y se cobran, luego se libera la reserva antigua de {{most}} y se reservan otra vez los {{rest}} restantes.",
    "capture-split-loses":
      "Menos de lo reservado, y Amazon no deja sitio al lado: primero se libera la reserva de {{most}}, después se autorizan y cobran {{amount}} y se reservan otra vez {{rest}}. Si Amazon deniega después, ya no hay nada reservado.",
    "capture-split-no-room": "Amazon no deja sitio para reservar esta parte. Cobre todo y reembolse la diferencia.",
    "capture-split-no-room-but-less":
      "Amazon no deja sitio para reservar esta parte. Ponga la opción captureMismatch en «asynchronous»: la parte se cobra entonces de la reserva existente. O cobre todo y reembolse la diferencia.",
    "capture-rest": "Amazon ha liberado el resto: se autoriza de nuevo y se cobra.",
    refund: "Como máximo lo cobrado y aún no reembolsado.",
    authorize: "Lo debido y no reservado.",
  },
  hint: {
    "capture-late": "La reserva tiene más de 7 días: Amazon puede decidir más tarde.",
    "do-not-ship": "Amazon pide no enviar todavía este pedido.",
    "refund-chargeback": "El comprador ha reclamado dinero. Quien además reembolsa quizá pague dos veces.",
    "refund-pending": "Otro reembolso está pendiente.",
    "release-order-unpaid": "El pedido sigue abierto y deja de estar cubierto por una reserva.",
    "cancel-order-too": "También se cancela el pedido.",
  },
  transactions: {
    title: "Operaciones",
    none: "Aún no hay ninguna.",
    captureBy: "Cobrar en 7 días: hasta el {{at}}",
    ends: "la reserva termina el {{at}}",
  },
}
