import type { NotificationTexts } from "../en"

/** The notification inbox: what became of a message, why, and what to do. */
export const notifications: NotificationTexts = {
  notifications: {
    search: "ID de Amazon o tema",
    outcome: "Resultado",
    none: "No se encontraron notificaciones.",
    received: "Recibida",
    about: "Sobre",
    order: "Pedido",
    attempts: "Intentos",
    next: "próximo {{at}}",
    noOrder: "sin pedido",
    process: "Tramitar de nuevo",
    processing: "Se está tramitando de nuevo …",
    processed: "Tramitada de nuevo: {{outcome}}",
    stillParked: "Sigue sin tramitarse: {{reason}}",
    pin: "Este tema es nuestro",
    pinTitle: "¿Tramitar solo los temas fijados de la cuenta {{account}}?",
    pinText:
      "Compare el tema con el de Seller Central, configuración de integración o (Checkout v2) Integration Central: {{topic}}. Desde entonces las notificaciones de la cuenta se tramitan solo si vienen de temas fijados; las de contracargos tienen un tema propio, fíjelo también. Lo que ya está retenido lo sigue estando.",
    pinned: "El tema está fijado.",
    cancel: "Cancelar",
    confirm: "Fijar el tema",
    open: "Ver las notificaciones",
  },
  notificationOutcome: {
    waiting: "En espera",
    applied: "Aplicada",
    duplicate: "Ya conocida",
    ignored: "Ignorada",
    held: "Retenida",
    parked: "No tramitada",
  },
  notificationReason: {
    unreadable: "El mensaje no tiene la forma que Amazon describe. Actualice el pedido; díganos el tipo de mensaje.",
    "unknown-object":
      "La respuesta de Amazon no muestra este objeto. Búsquelo en Seller Central, actualice el pedido y tramite de nuevo.",
    "unknown-capture": "La tienda no conoce este cobro, o ninguno completado. Actualice el pedido y tramite de nuevo.",
    "no-answer": "Amazon no respondió durante unos dos días. Compruebe la conexión en Estado y tramite de nuevo.",
    sample: "Enviada por el botón de prueba de Seller Central: el camino está abierto.",
    foreign: "Nombra a otro vendedor u otro entorno. Nada que hacer.",
    "not-ours": "Otro programa del mismo vendedor hizo este pago. Nada que hacer.",
    "another-generation":
      "Un mensaje de la otra generación de Amazon Pay (Checkout v1 o v2), para la que esta tienda no tiene cuenta. Nada que hacer aquí.",
    "not-a-notification": "Amazon SNS pide confirmar una suscripción; no se visita nada.",
    "topic-not-listed": "Nadie avala su tema. Compárelo con Seller Central; si es suyo, fíjelo y actualice el pedido.",
    "topic-not-pinned": "Su tema no está entre los fijados. Si es suyo, fíjelo y actualice el pedido.",
    "not-shown": "Durante una hora las respuestas de Amazon no la confirmaron; vale lo que muestran. Nada que hacer.",
  },
}
