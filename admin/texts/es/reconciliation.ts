import type { ReconciliationTexts } from "../en"

export const reconciliation: ReconciliationTexts = {
  reconciliation: {
    openReport: "Abrir el informe",
    start: {
      title: "Nuevo informe",
      text: "Compara todos los pagos de un periodo en Amazon con los registros de esta tienda y sus pedidos. No cambia nada; las diferencias se corrigen una a una.",
      from: "Desde",
      to: "Hasta (incluido)",
      begin: "Iniciar el informe",
      begun: "El informe ha comenzado.",
      longest: "Como máximo {{days}} días.",
    },
    reports: {
      title: "Informes",
      none: "Todavía no hay ningún informe.",
      everyAccount: "Todas las cuentas",
      open: "abiertas: {{count}}",
      by: "Creado por {{who}}",
    },
    state: {
      running: "en curso",
      done: "terminado",
      failed: "interrumpido",
    },
    progress: "{{done}} de {{total}} pagos revisados",
    failed:
      "El informe se detuvo ({{reason}}). Comprueba la conexión en la pestaña de estado y después inicia uno nuevo.",
    differences: {
      title: "Diferencias",
      none: "No hay diferencias.",
      noneYet: "Por ahora no se ha encontrado nada.",
      noMatch: "Ninguna diferencia coincide con esta selección.",
      state: "Estado",
      kind: "Tipo",
    },
    differenceState: {
      open: "abierta",
      mended: "corregida",
      "set-aside": "apartada",
    },
    side: {
      amazon: "Amazon",
      ledger: "Registros de la tienda",
      shop: "Pedido",
    },
    mend: {
      look: "Leer de nuevo",
      "record-refund": "Registrar el reembolso",
      release: "Liberar la reserva",
      "give-back": "Reembolsar",
      "cancel-second": "Cancelar en Amazon",
    },
    askTitle: "¿Hacer esto en Amazon?",
    setAside: {
      label: "Apartar",
      title: "¿Apartar esta diferencia?",
      text: "Está resuelta, porque te has ocupado de ella. Los informes posteriores no la muestran mientras ambas partes digan lo mismo.",
    },
    result: {
      mended: "Corregida: una nueva comparación ya no la encuentra.",
      "set-aside": "Apartada.",
      waits: "Solicitado; aún no consta y se sigue automáticamente.",
      "not-done": "No se ha hecho: {{why}}",
    },
    settled: "{{who}}, {{at}}",
  },
  decideClaim: {
    lost: {
      label: "Reclamación perdida",
      title: "¿Se perdió la reclamación?",
      text: "Amazon ha dado este dinero al comprador. Lo que queda se puede reembolsar como siempre.",
      done: "Anotado: reclamación perdida.",
    },
    won: {
      label: "Reclamación ganada",
      title: "¿Se ganó la reclamación?",
      text: "La reclamación del comprador fue rechazada. El dinero sigue siendo tuyo y se puede reembolsar como siempre.",
      done: "Anotado: reclamación ganada.",
    },
  },
}
