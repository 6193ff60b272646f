import type { NotificationTexts } from "../en"

/** The notification inbox: what became of a message, why, and what to do. */
export const notifications: NotificationTexts = {
  notifications: {
    search: "Amazon-Kennung oder Thema",
    outcome: "Ergebnis",
    none: "Keine Benachrichtigungen gefunden.",
    received: "Empfangen",
    about: "Betrifft",
    order: "Bestellung",
    attempts: "Versuche",
    next: "nächster {{at}}",
    noOrder: "keine Bestellung",
    process: "Erneut verarbeiten",
    processing: "Wird erneut verarbeitet …",
    processed: "Erneut verarbeitet: {{outcome}}",
    stillParked: "Immer noch nicht verarbeitet: {{reason}}",
    pin: "Dieses Thema ist unseres",
    pinTitle: "Vom Konto {{account}} nur noch festgelegte Themen verarbeiten?",
    pinText:
      "Vergleichen Sie das Thema mit dem in Seller Central, Integrationseinstellungen oder (Checkout v2) Integration Central: {{topic}}. Danach werden Benachrichtigungen des Kontos nur noch aus festgelegten Themen verarbeitet; die von Rückbuchungen kommen aus einem eigenen Thema, legen Sie auch dieses fest. Was schon zurückgehalten ist, bleibt es.",
    pinned: "Das Thema ist festgelegt.",
    cancel: "Abbrechen",
    confirm: "Thema festlegen",
    open: "Benachrichtigungen ansehen",
  },
  notificationOutcome: {
    waiting: "Wartet",
    applied: "Übernommen",
    duplicate: "Schon bekannt",
    ignored: "Nicht beachtet",
    held: "Zurückgehalten",
    parked: "Nicht verarbeitet",
  },
  notificationReason: {
    unreadable:
      "Die Nachricht hat nicht die Form, die Amazon beschreibt. Aktualisieren Sie die Bestellung; nennen Sie uns die Art der Nachricht.",
    "unknown-object":
      "Amazons eigene Antwort zeigt diesen Vorgang nicht. Suchen Sie ihn in Seller Central, aktualisieren Sie die Bestellung, dann erneut verarbeiten.",
    "unknown-capture":
      "Diesen Einzug kennt der Shop nicht, oder keinen, der abgeschlossen ist. Aktualisieren Sie die Bestellung, dann erneut verarbeiten.",
    "no-answer":
      "Amazon hat etwa zwei Tage nicht geantwortet. Prüfen Sie die Verbindung unter Zustand, dann erneut verarbeiten.",
    sample: "Von der Testtaste in Seller Central gesendet: Der Weg ist offen.",
    foreign: "Sie nennt einen anderen Händler oder eine andere Umgebung. Nichts zu tun.",
    "not-ours": "Andere Software desselben Händlers hat diese Zahlung gemacht. Nichts zu tun.",
    "another-generation":
      "Eine Nachricht der anderen Generation von Amazon Pay (Checkout v1 oder v2), für die dieser Shop kein Konto hat. Hier ist nichts zu tun.",
    "not-a-notification": "Amazon SNS will ein Abonnement bestätigt haben; nichts wird aufgerufen.",
    "topic-not-listed":
      "Niemand bürgt für ihr Thema. Vergleichen Sie es mit Seller Central; ist es Ihres, legen Sie es fest und aktualisieren Sie die Bestellung.",
    "topic-not-pinned":
      "Ihr Thema ist nicht unter den festgelegten. Ist es Ihres, legen Sie es fest und aktualisieren Sie die Bestellung.",
    "not-shown": "Eine Stunde lang hat keine Antwort von Amazon sie bestätigt; was diese zeigen, gilt. Nichts zu tun.",
  },
}
