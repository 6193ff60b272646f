import type { NotificationTexts } from "../en"

/** The notification inbox: what became of a message, why, and what to do. */
export const notifications: NotificationTexts = {
  notifications: {
    search: "ID Amazon o argomento",
    outcome: "Esito",
    none: "Nessuna notifica trovata.",
    received: "Ricevuta",
    about: "Riguarda",
    order: "Ordine",
    attempts: "Tentativi",
    next: "prossimo {{at}}",
    noOrder: "nessun ordine",
    process: "Elabora di nuovo",
    processing: "Nuova elaborazione in corso …",
    processed: "Elaborata di nuovo: {{outcome}}",
    stillParked: "Ancora non elaborata: {{reason}}",
    pin: "Questo argomento è nostro",
    pinTitle: "Elaborare solo gli argomenti fissati dell'account {{account}}?",
    pinText:
      "Confronta l'argomento con quello in Seller Central, impostazioni di integrazione o (Checkout v2) Integration Central: {{topic}}. Da allora le notifiche dell'account sono elaborate solo se vengono da argomenti fissati; quelle delle contestazioni hanno un argomento proprio, fissa anche quello. Ciò che è già trattenuto lo resta.",
    pinned: "L'argomento è fissato.",
    cancel: "Annulla",
    confirm: "Fissa l'argomento",
    open: "Mostra le notifiche",
  },
  notificationOutcome: {
    waiting: "In attesa",
    applied: "Applicata",
    duplicate: "Già nota",
    ignored: "Ignorata",
    held: "Trattenuta",
    parked: "Non elaborata",
  },
  notificationReason: {
    unreadable: "Il messaggio non ha la forma che Amazon descrive. Aggiorna l'ordine; indicaci il tipo di messaggio.",
    "unknown-object":
      "La risposta di Amazon non mostra questo oggetto. Cercalo in Seller Central, aggiorna l'ordine, poi elabora di nuovo.",
    "unknown-capture":
      "Il negozio non conosce questo incasso, o nessuno che sia andato a buon fine. Aggiorna l'ordine, poi elabora di nuovo.",
    "no-answer": "Amazon non ha risposto per circa due giorni. Verifica la connessione in Stato, poi elabora di nuovo.",
    sample: "Inviata dal pulsante di prova di Seller Central: la via è aperta.",
    foreign: "Nomina un altro venditore o un altro ambiente. Niente da fare.",
    "not-ours": "Un altro software dello stesso venditore ha fatto questo pagamento. Niente da fare.",
    "another-generation":
      "Un messaggio dell'altra generazione di Amazon Pay (Checkout v1 o v2), per la quale questo negozio non ha un account. Qui niente da fare.",
    "not-a-notification": "Amazon SNS chiede di confermare un abbonamento; nulla viene visitato.",
    "topic-not-listed":
      "Nessuno garantisce per il suo argomento. Confrontalo con Seller Central; se è tuo, fissalo e aggiorna l'ordine.",
    "topic-not-pinned": "Il suo argomento non è tra quelli fissati. Se è tuo, fissalo e aggiorna l'ordine.",
    "not-shown": "Per un'ora le risposte di Amazon non l'hanno confermata; vale ciò che mostrano. Niente da fare.",
  },
}
