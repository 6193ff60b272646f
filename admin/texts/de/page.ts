import type { PageTexts } from "../en"

export const page: PageTexts = {
  page: {
    tabs: {
      payments: "Zahlungen",
      reconciliation: "Abgleich",
      insight: "Auswertung",
      notifications: "Benachrichtigungen",
      health: "Zustand",
    },
    search: "Bestellung, Amazon-Kennung oder Bestellnummer",
    state: "Zustand",
    all: "Alle",
    onlyAttention: "Nur was Aufmerksamkeit braucht",
    columns: {
      order: "Bestellung",
      created: "Angelegt",
    },
    noOrder: "keine Bestellung",
    none: "Keine Zahlungen gefunden.",
    previous: "Zurück",
    next: "Weiter",
    shown: "{{from}} bis {{to}} von {{total}}",
    moreThan: "mehr als {{total}}",
    nothingWaits: "Nichts braucht Aufmerksamkeit.",
    since: "seit {{at}}",
    openOrder: "Bestellung öffnen",
  },
  insight: {
    period: "Zeitraum",
    days: "{{days}} Tage",
    rate: "Genehmigungsquote",
    approved: "Genehmigt",
    declined: "Abgelehnt",
    pending: "Ausstehend",
    none: "In diesem Zeitraum gab es keine Autorisierungen.",
    chart: "Autorisierungen im Lauf der Zeit: {{approved}} genehmigt, {{declined}} abgelehnt, {{pending}} ausstehend",
    byReason: "Ablehnungen nach Grund",
    noDeclines: "Nichts wurde abgelehnt.",
  },
  health: {
    verify: "Verbindung prüfen",
    verified: "Eben bei Amazon gefragt",
    notifications: "Benachrichtigungen",
    version: "Version {{version}} des Plugins",
    test: "Benachrichtigung testen",
    tested: "Die eigene Adresse wurde soeben gefragt",
    testAbout:
      "Schickt eine unsignierte, gekennzeichnete Nachricht von diesem Server an die eigene Adresse des Shops, die sie abweisen muss. Das beweist, dass die Adresse zu diesem Plugin führt und unterwegs nichts eine Nachricht verändert. Dass Amazon sie erreicht, beweist nur die Testtaste in Seller Central.",
    quota: "Übrige Aufrufe auf diesem Server",
    quotaOf: "{{left}} von {{most}}",
  },
  healthLine: {
    environment: "Umgebung: {{environment}}",
    currencies: "Region {{region}}, nimmt {{currencies}}",
    regions: "Aktiv in: {{regions}}",
    "no-regions":
      "In keiner Region aktiv: Käufer können es nicht wählen. Fügen Sie {{provider}} unter Einstellungen, Regionen, Zahlungsanbieter hinzu.",
    notification: "Letzte Benachrichtigung empfangen {{at}}: {{outcome}}",
    "no-notification":
      "Noch kam keine Benachrichtigung. Tragen Sie die Adresse /hooks/amazon-pay/ipn des Shops in Seller Central unter Integrationseinstellungen oder (Checkout v2) Integration Central ein; bis dahin wird Amazon regelmäßig gefragt.",
    waiting: "Warten auf Verarbeitung: {{count}}",
    held: "Zurückgehalten, von einem Thema ohne Bürgen: {{count}}. Öffnen Sie den Reiter Benachrichtigungen und vergleichen Sie das Thema mit Seller Central.",
    parked:
      "Nicht verarbeitet: {{count}}. Öffnen Sie den Reiter Benachrichtigungen: Jede sagt warum und lässt sich erneut verarbeiten.",
    forged: "An der Tür abgewiesen, weil nicht von Amazon: {{count}}",
    credentials: "Die Schlüssel stimmen: Amazon hat geantwortet.",
    "account-active": "Das Händlerkonto ist aktiv.",
    "account-inactive": "Das Händlerkonto ist {{status}}. Sehen Sie in Seller Central unter Kontostatus nach.",
    service: "Amazons Dienst meldet {{status}}.",
    "service-not-asked":
      "Amazons Dienststatus darf nur zweimal in fünf Minuten erfragt werden; fragen Sie später noch einmal.",
    misconfigured: "Amazon akzeptiert dieses Konto nicht ({{code}}): {{message}}",
    unreachable:
      "Amazon war nicht erreichbar ({{code}}). Prüfen Sie den Weg des Servers ins Internet und prüfen Sie noch einmal.",
    throttled: "Amazon wurde zu oft gefragt. Prüfen Sie in einer Minute noch einmal.",
    refused: "Amazon hat die Frage abgewiesen ({{code}}): {{message}}",
    unreadable:
      "Amazons Antwort war nicht lesbar ({{code}}). Prüfen Sie die Option endpoint und prüfen Sie noch einmal.",
    address: "Adresse für Seller Central, Integrationseinstellungen oder (Checkout v2) Integration Central: {{url}}",
    clock: "Die Uhr stimmt mit der von Amazon auf {{seconds}} s überein.",
    "clock-unknown":
      "Die Uhr wurde seit dem Start des Servers nicht mit der von Amazon verglichen. Prüfen Sie die Verbindung.",
    "clock-behind":
      "Die Uhr dieses Servers geht {{seconds}} s nach. Stellen Sie sie über NTP; ab 15 Minuten weist Amazon jeden Aufruf ab.",
    "clock-ahead":
      "Die Uhr dieses Servers geht {{seconds}} s vor. Stellen Sie sie über NTP; ab 15 Minuten weist Amazon jeden Aufruf ab.",
    quota: "Amazons Aufrufraten: Auf diesem Server ist keine aufgebraucht.",
    "quota-off": "Amazons Aufrufraten werden nicht gezählt, weil das Konto eine eigene Gegenstelle hat.",
    "quota-used":
      "Auf diesem Server im Augenblick aufgebraucht: {{operations}}. Aufrufe warten von selbst. Bleibt es so, lassen Sie weniger Programme das Händlerkonto nutzen oder setzen Sie die Option quotaShare.",
    "test-refused": "{{url}} antwortet und hat die unsignierte Nachricht abgewiesen, wie es sein muss.",
    "test-redirected":
      "{{url}} antwortet mit einer Weiterleitung ({{status}}), der Amazon nicht folgt. Setzen Sie die Option backendUrl auf die endgültige Adresse, ebenso in Seller Central.",
    "test-other":
      "{{url}} antwortet {{status}} und nicht mit der Abweisung dieses Plugins: Etwas anderes steht davor. Lassen Sie POST auf diesen Pfad unverändert durch oder berichtigen Sie die Option backendUrl.",
    "test-unreachable":
      "{{url}} hat nicht geantwortet ({{why}}). Prüfen Sie Namen, Zertifikat und Firewall sowie die Option backendUrl. Wo ein Server die eigene öffentliche Adresse nicht erreicht, nehmen Sie die Testtaste in Seller Central.",
    "test-not-https":
      "Amazon stellt nur an https auf Port 443 zu: Diese Adresse dient der Entwicklung. Setzen Sie die Option backendUrl vor dem Start auf die öffentliche Adresse.",
  },
  waits: {
    "notifications-parked": "Benachrichtigungen, die nicht verarbeitet wurden: {{count}}",
    "report-differences": "Offene Abweichungen im Abgleich: {{count}}",
    suspended: "Zahlungsart nicht akzeptiert: Der Käufer muss eine andere wählen",
    "pending-authorization": "Amazon hat über die Reservierung noch nicht entschieden",
    "capture-pending": "Einzug steht bei Amazon aus",
    "refund-pending": "Erstattung steht seit mehr als einem Tag aus",
    "refund-declined": "Erstattung abgelehnt: Der Käufer hat das Geld nicht",
    "wish-parked": "Ließ sich bei Amazon nicht beenden: Beenden Sie es in Seller Central",
    chargeback: "Rückbuchung: Antworten Sie in Seller Central",
    "do-not-ship": "Amazon bittet, noch nicht zu versenden",
    "unknown-state": "Unbekannter Zustand: Sehen Sie in Seller Central nach",
    "captured-on-canceled": "Für eine stornierte Bestellung eingezogen: erstatten",
    "captured-without-order": "Ohne Bestellung eingezogen: erstatten",
    "second-order": "Zwei Bestellungen auf eine Zahlung: stornieren Sie eine",
    "reservation-lost": "Reservierung beendet: vor dem Versand erneut autorisieren",
    "split-parked": "Geteilter Einzug unterbrochen: mit Seller Central vergleichen",
    "buyer-must-act": "Der Käufer muss die Zahlung in Ordnung bringen",
    gone: "Amazon kennt sie nicht mehr",
    unreadable: "Amazon zeigt einen Teil nicht: mit Seller Central vergleichen",
    "waited-too-long": "Sehr lange nicht entschieden: an Amazon wenden",
    unsettled: "Ausgang seit mehr als 30 Minuten unbekannt",
    "reservation-expiring": "Reservierung endet bald: einziehen",
    "capture-window-ending": "Die 7 Tage für den sofortigen Einzug enden bald",
  },
}
