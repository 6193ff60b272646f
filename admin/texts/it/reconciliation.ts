import type { ReconciliationTexts } from "../en"

export const reconciliation: ReconciliationTexts = {
  reconciliation: {
    openReport: "Apri il report",
    start: {
      title: "Nuovo report",
      text: "Confronta tutti i pagamenti di un periodo su Amazon con i dati di questo negozio e i suoi ordini. Non cambia nulla; le differenze si correggono una per una.",
      from: "Dal",
      to: "Fino al (incluso)",
      begin: "Avvia il report",
      begun: "Il report è iniziato.",
      longest: "Al massimo {{days}} giorni.",
    },
    reports: {
      title: "Report",
      none: "Non c'è ancora nessun report.",
      everyAccount: "Tutti gli account",
      open: "aperte: {{count}}",
      by: "Creato da {{who}}",
    },
    state: {
      running: "in corso",
      done: "terminato",
      failed: "interrotto",
    },
    progress: "{{done}} pagamenti esaminati su {{total}}",
    failed:
      "Il report si è fermato ({{reason}}). Verifica la connessione nella scheda sullo stato, poi avviane uno nuovo.",
    differences: {
      title: "Differenze",
      none: "Nessuna differenza.",
      noneYet: "Finora non è stato trovato nulla.",
      noMatch: "Nessuna differenza corrisponde a questa scelta.",
      state: "Stato",
      kind: "Tipo",
    },
    differenceState: {
      open: "aperta",
      mended: "corretta",
      "set-aside": "messa da parte",
    },
    side: {
      amazon: "Amazon",
      ledger: "Dati del negozio",
      shop: "Ordine",
    },
    mend: {
      look: "Rileggi",
      "record-refund": "Registra il rimborso",
      release: "Libera l'importo riservato",
      "give-back": "Rimborsa",
      "cancel-second": "Annulla su Amazon",
    },
    askTitle: "Eseguire su Amazon?",
    setAside: {
      label: "Metti da parte",
      title: "Mettere da parte questa differenza?",
      text: "È risolta, perché te ne sei occupato. I report successivi non la elencano più finché entrambe le parti dicono lo stesso.",
    },
    result: {
      mended: "Corretta: un nuovo confronto non la trova più.",
      "set-aside": "Messa da parte.",
      waits: "Richiesto; non risulta ancora e viene seguito automaticamente.",
      "not-done": "Non eseguito: {{why}}",
    },
    settled: "{{who}}, {{at}}",
  },
  decideClaim: {
    lost: {
      label: "Contestazione persa",
      title: "La contestazione è stata persa?",
      text: "Amazon ha dato questo denaro all'acquirente. Il resto può essere rimborsato come al solito.",
      done: "Annotato: contestazione persa.",
    },
    won: {
      label: "Contestazione vinta",
      title: "La contestazione è stata vinta?",
      text: "La richiesta dell'acquirente è stata respinta. Il denaro resta a te e può essere rimborsato come al solito.",
      done: "Annotato: contestazione vinta.",
    },
  },
}
