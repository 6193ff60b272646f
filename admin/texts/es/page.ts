import type { PageTexts } from "../en"

export const page: PageTexts = {
  page: {
    tabs: {
      payments: "Pagos",
      reconciliation: "Conciliación",
      insight: "Análisis",
      notifications: "Notificaciones",
      health: "Estado",
    },
    search: "Pedido, identificador de Amazon o número de pedido",
    state: "Estado",
    all: "Todos",
    onlyAttention: "Solo lo que requiere atención",
    columns: {
      order: "Pedido",
      created: "Creado",
    },
    noOrder: "sin pedido",
    none: "No se han encontrado pagos.",
    previous: "Anterior",
    next: "Siguiente",
    shown: "{{from}} a {{to}} de {{total}}",
    moreThan: "más de {{total}}",
    nothingWaits: "Nada requiere atención.",
    since: "desde {{at}}",
    openOrder: "Abrir el pedido",
  },
  insight: {
    period: "Periodo",
    days: "{{days}} días",
    rate: "Tasa de aprobación",
    approved: "Aprobados",
    declined: "Denegados",
    pending: "Pendientes",
    none: "No hubo autorizaciones en este periodo.",
    chart: "Autorizaciones en el tiempo: {{approved}} aprobadas, {{declined}} denegadas, {{pending}} pendientes",
    byReason: "Denegaciones por motivo",
    noDeclines: "No se denegó nada.",
  },
  health: {
    verify: "Comprobar la conexión",
    verified: "Recién preguntado a Amazon",
    notifications: "Notificaciones",
    version: "Versión {{version}} del plugin",
    test: "Probar las notificaciones",
    tested: "Se acaba de preguntar a la dirección de la tienda",
    testAbout:
      "Envía un mensaje marcado y sin firmar desde este servidor a la dirección de la tienda, que debe rechazarlo. Eso prueba que la dirección lleva a este plugin y que nada cambia un mensaje por el camino. Solo el botón de prueba de Seller Central prueba que Amazon la alcanza.",
    quota: "Llamadas restantes en este servidor",
    quotaOf: "{{left}} de {{most}}",
  },
  healthLine: {
    environment: "Entorno: {{environment}}",
    currencies: "Región {{region}}, acepta {{currencies}}",
    regions: "Activo en: {{regions}}",
    "no-regions":
      "No está activo en ninguna región: los compradores no pueden elegirlo. Añada {{provider}} en Ajustes, Regiones, Proveedores de pago.",
    notification: "Última notificación recibida {{at}}: {{outcome}}",
    "no-notification":
      "Aún no ha llegado ninguna notificación. Introduzca la dirección /hooks/amazon-pay/ipn de la tienda en Seller Central, configuración de integración o (Checkout v2) Integration Central; hasta entonces se pregunta a Amazon a intervalos.",
    waiting: "Esperan tramitación: {{count}}",
    held: "Retenidas, de un tema sin aval: {{count}}. Abra la pestaña Notificaciones y compare el tema con Seller Central.",
    parked:
      "No tramitadas: {{count}}. Abra la pestaña Notificaciones: cada una dice por qué y se puede tramitar de nuevo.",
    forged: "Rechazadas a la entrada por no ser de Amazon: {{count}}",
    credentials: "Las claves son correctas: Amazon respondió.",
    "account-active": "La cuenta de vendedor está activa.",
    "account-inactive": "La cuenta de vendedor está {{status}}. Vea Seller Central, estado de la cuenta.",
    service: "El servicio de Amazon dice {{status}}.",
    "service-not-asked":
      "El estado del servicio de Amazon solo se puede pedir dos veces en cinco minutos; pregunte más tarde.",
    misconfigured: "Amazon no acepta esta cuenta ({{code}}): {{message}}",
    unreachable:
      "No se pudo llegar a Amazon ({{code}}). Compruebe la salida del servidor a internet y compruebe otra vez.",
    throttled: "Se ha preguntado demasiado a Amazon. Compruebe otra vez en un minuto.",
    refused: "Amazon rechazó la pregunta ({{code}}): {{message}}",
    unreadable: "La respuesta de Amazon no se pudo leer ({{code}}). Revise la opción endpoint y compruebe otra vez.",
    address: "Dirección para Seller Central, configuración de integración o (Checkout v2) Integration Central: {{url}}",
    clock: "El reloj coincide con el de Amazon con {{seconds}} s de diferencia.",
    "clock-unknown":
      "El reloj no se ha comparado con el de Amazon desde que arrancó el servidor. Compruebe la conexión.",
    "clock-behind":
      "El reloj de este servidor va {{seconds}} s atrasado. Ajústelo por NTP; a partir de 15 minutos Amazon rechaza toda llamada.",
    "clock-ahead":
      "El reloj de este servidor va {{seconds}} s adelantado. Ajústelo por NTP; a partir de 15 minutos Amazon rechaza toda llamada.",
    quota: "Límites de llamadas de Amazon: ninguno está agotado en este servidor.",
    "quota-off": "Los límites de llamadas de Amazon no se cuentan, porque la cuenta tiene un endpoint propio.",
    "quota-used":
      "Agotados en este momento en este servidor: {{operations}}. Las llamadas esperan por sí solas. Si sigue así, que menos programas usen la cuenta de vendedor, o ajuste la opción quotaShare.",
    "test-refused": "{{url}} responde y rechazó el mensaje sin firmar, como debe.",
    "test-redirected":
      "{{url}} responde con una redirección ({{status}}), que Amazon no sigue. Ponga en la opción backendUrl la dirección final, y la misma en Seller Central.",
    "test-other":
      "{{url}} responde {{status}} y no con el rechazo de este plugin: hay otra cosa delante. Deje pasar POST a esta ruta sin cambios, o corrija la opción backendUrl.",
    "test-unreachable":
      "{{url}} no respondió ({{why}}). Revise su nombre, certificado y cortafuegos, y la opción backendUrl. Donde un servidor no alcanza su propia dirección pública, use el botón de prueba de Seller Central.",
    "test-not-https":
      "Amazon solo entrega a https en el puerto 443: esta dirección sirve para desarrollo. Ponga en la opción backendUrl la dirección pública antes de abrir la tienda.",
  },
  waits: {
    "notifications-parked": "Notificaciones que no se pudieron tramitar: {{count}}",
    "report-differences": "Diferencias abiertas en la conciliación: {{count}}",
    suspended: "Método de pago no aceptado: el comprador debe elegir otro",
    "pending-authorization": "Amazon aún no ha decidido sobre la reserva",
    "capture-pending": "Cobro pendiente en Amazon",
    "refund-pending": "Reembolso pendiente desde hace más de un día",
    "refund-declined": "Reembolso denegado: el comprador no tiene el dinero",
    "wish-parked": "No se pudo terminar en Amazon: hágalo en Seller Central",
    chargeback: "Contracargo: responda en Seller Central",
    "do-not-ship": "Amazon pide no enviar todavía",
    "unknown-state": "Estado desconocido: mire en Seller Central",
    "captured-on-canceled": "Cobrado de un pedido cancelado: reembolse",
    "captured-without-order": "Cobrado sin pedido: reembolse",
    "second-order": "Dos pedidos sobre un pago: cancele uno",
    "reservation-lost": "Reserva terminada: autorice de nuevo antes de enviar",
    "split-parked": "Cobro dividido interrumpido: compare con Seller Central",
    "buyer-must-act": "El comprador debe arreglar el pago",
    gone: "Amazon ya no la conoce",
    unreadable: "Amazon no muestra una parte: compare con Seller Central",
    "waited-too-long": "Sin decidir desde hace mucho: contacte con Amazon",
    unsettled: "Resultado desconocido desde hace más de 30 minutos",
    "reservation-expiring": "La reserva termina pronto: cobre",
    "capture-window-ending": "Los 7 días para el cobro inmediato terminan pronto",
  },
}
