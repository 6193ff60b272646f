import type { OrderTexts } from "../en"

export const order: OrderTexts = {
  title: "Amazon Pay",
  sandbox: "Sandbox",
  external: "außerhalb dieses Shops gemacht",
  upTo: "bis zu {{amount}}",
  account: "Konto",
  failed: "Die Angaben zu Amazon Pay konnten nicht geladen werden.",
  tryAgain: "Noch einmal versuchen",
  loading: "Amazon Pay wird geladen …",
  openSellerCentral: "In Seller Central öffnen",
  newTab: "(öffnet einen neuen Tab)",
  attention: "Braucht Aufmerksamkeit",
  copy: "Kennung kopieren: {{what}}",
  amazonSays: "Amazon: {{state}}",
  amount: {
    ordered: "Bestellt",
    authorized: "Autorisiert",
    captured: "Eingezogen",
    refunded: "Erstattet",
    capturable: "Noch einziehbar",
  },
  situation: {
    checking: {
      label: "In Prüfung",
      text: "Die Antwort auf einen Aufruf ging verloren. Was daraus wurde, wird gerade nachgesehen; es ist nichts zu tun.",
    },
    chargeback: {
      label: "Rückbuchung",
      text: "Der Käufer fordert bei der Bank oder bei Amazon Geld zurück. Antworten Sie in Seller Central; erstatten Sie vor der Entscheidung nichts, sonst zahlen Sie vielleicht doppelt.",
    },
    "refund-declined": {
      label: "Erstattung abgelehnt",
      text: "Das Geld wurde eingezogen, und eine Erstattung hat den Käufer nicht erreicht. Erstatten Sie noch einmal, oder zahlen Sie auf anderem Weg.",
    },
    "capture-declined": {
      label: "Einzug abgelehnt",
      text: "Amazon hat den Einzug abgelehnt. Versenden Sie nicht, bevor das Geld eingezogen ist.",
    },
    draft: { label: "Entwurf", text: "Der Käufer hat Amazon Pay gewählt, die Zahlung aber nicht bestätigt." },
    confirmed: { label: "Bestätigt", text: "Der Käufer hat bestätigt. Noch ist kein Geld reserviert." },
    pending: {
      label: "Ausstehend",
      text: "Amazon entscheidet noch, ob das Geld reserviert werden kann. Noch nicht versenden; das Ergebnis wird von selbst übernommen.",
    },
    authorized: { label: "Autorisiert", text: "Das Geld ist reserviert. Ziehen Sie es ein, wenn Sie versenden." },
    "capture-pending": {
      label: "Einzug ausstehend",
      text: "Amazon hat den Einzug angenommen und noch nicht entschieden. Das Ergebnis wird von selbst übernommen.",
    },
    "partly-captured": { label: "Teilweise eingezogen", text: "Ein Teil des Bestellbetrags wurde eingezogen." },
    captured: { label: "Eingezogen", text: "Das Geld wurde eingezogen." },
    "refund-pending": {
      label: "Erstattung ausstehend",
      text: "Amazon bearbeitet eine Erstattung. Das Ergebnis wird von selbst übernommen.",
    },
    "partly-refunded": {
      label: "Teilweise erstattet",
      text: "Ein Teil des eingezogenen Geldes ging an den Käufer zurück.",
    },
    refunded: { label: "Erstattet", text: "Das eingezogene Geld ging an den Käufer zurück." },
    suspended: {
      label: "Ausgesetzt",
      text: "Amazon hat die Zahlungsart des Käufers nicht akzeptiert. Der Käufer muss in seinem Amazon-Konto eine andere wählen; dann geht die Zahlung weiter. Nicht versenden.",
    },
    rejected: {
      label: "Abgelehnt",
      text: "Amazon hat diese Zahlung endgültig abgelehnt. Der Käufer muss anders bezahlen; stimmen Sie sich mit ihm ab, oder stornieren Sie die Bestellung mit der Schaltfläche unten. Nicht versenden.",
    },
    declined: {
      label: "Nicht autorisiert",
      text: "Amazon hat die Reservierung abgelehnt. Es ist nichts reserviert; autorisieren Sie erneut oder vereinbaren Sie eine andere Zahlung. Nicht versenden.",
    },
    "captured-elsewhere": {
      label: "Anderswo eingezogen",
      text: "Die Reservierung wurde außerhalb dieses Shops eingezogen. Aktualisieren Sie von Amazon, um das zu übernehmen; ziehen Sie nicht noch einmal ein.",
    },
    "reservation-ended": {
      label: "Reservierung beendet",
      text: "Die Reservierung endete, bevor eingezogen wurde. Autorisieren Sie erneut, bevor Sie versenden.",
    },
    released: {
      label: "Freigegeben",
      text: "Die Reservierung wurde dem Käufer zurückgegeben. Es ist nichts reserviert.",
    },
    canceled: {
      label: "Storniert",
      text: "Die Zahlung ist storniert. Es ist nichts reserviert und nichts kann eingezogen werden.",
    },
    expired: {
      label: "Abgelaufen",
      text: "Die Bestellreferenz ist bei Amazon abgelaufen. Auf sie kann nichts mehr eingezogen werden.",
    },
    closed: {
      label: "Geschlossen",
      text: "Die Bestellreferenz ist geschlossen. Auf sie kann nichts mehr autorisiert werden.",
    },
    unknown: {
      label: "Unbekannt",
      text: "Amazon zeigt einen Zustand, den diese Version nicht kennt. Sehen Sie sich die Zahlung in Seller Central an.",
    },
  },
  alert: {
    "do-not-ship":
      "Amazon bittet, diese Bestellung noch nicht zu versenden. Der Hinweis verschwindet, wenn Amazon ihn zurücknimmt; aktualisieren Sie, um nachzusehen.",
    "unknown-state":
      "Amazon zeigt einen Zustand, den diese Version nicht kennt. Sehen Sie sich die Zahlung in Seller Central an.",
    "captured-on-canceled": "Für eine stornierte Bestellung wurde Geld eingezogen. Erstatten Sie es.",
    "captured-without-order":
      "Es wurde Geld eingezogen, zu dem keine Bestellung gehört. Erstatten Sie es, oder finden Sie heraus, zu welcher Bestellung es gehört.",
    "second-order":
      "Zu dieser Zahlung gibt es eine zweite Bestellung. Nur eine ist bezahlt; stornieren Sie die andere.",
    "reservation-lost":
      "Eine Reservierung endete, ohne eingezogen zu werden. Autorisieren Sie erneut, bevor Sie versenden.",
    "split-parked":
      "Der Einzug eines Teils wurde unterbrochen und geht nicht von selbst weiter. Vergleichen Sie mit Seller Central und ziehen Sie dann den Rest ein.",
    "buyer-must-act":
      "Nur der Käufer kann diese Zahlung in Ordnung bringen. Er wurde benachrichtigt; versenden Sie vorher nicht.",
    gone: "Amazon kennt diese Bestellreferenz nicht mehr. Prüfen Sie die Schlüssel des Kontos, dann vergleichen Sie mit Seller Central.",
    unreadable:
      "Amazon zeigt einen Teil dieser Zahlung nicht, der hier bekannt ist. Vergleichen Sie mit Seller Central.",
    "waited-too-long":
      "Amazon hat sehr lange nicht entschieden und wird nicht mehr von selbst gefragt. Aktualisieren Sie, oder wenden Sie sich an Amazon.",
    chargeback:
      "Der Käufer fordert {{amount}} zurück ({{reason}}). Antworten Sie in Seller Central, bevor die Frist endet.",
    "chargeback-untold":
      "Amazon meldet, dass der Käufer Geld zurückfordert, aber nicht wie viel und warum: Es können bis zu {{amount}} sein. Suchen Sie den Fall in Seller Central und antworten Sie dort, bevor die Frist endet.",
    "refund-declined":
      "Amazon hat die Erstattung von {{amount}} abgelehnt ({{reason}}): Der Käufer hat dieses Geld nicht, obwohl es die Bestellung so zeigt. Prüfen Sie das Guthaben Ihres Amazon-Kontos und erstatten Sie noch einmal, oder zahlen Sie auf anderem Weg.",
    "capture-declined":
      "Amazon hat den Einzug von {{amount}} abgelehnt ({{reason}}): Dieses Geld wurde nicht eingezogen. Versenden Sie vorher nicht.",
    "capture-pending": "Ein Einzug von {{amount}} steht bei Amazon aus. Er ist noch nicht erfolgt.",
    "refund-pending": "Eine Erstattung von {{amount}} steht bei Amazon aus. Der Käufer hat sie noch nicht.",
    "in-doubt":
      "Ob {{amount}} bewegt wurden, ist noch nicht bekannt, weil Amazons Antwort verloren ging. Es wird nachgesehen; wiederholen Sie es nicht an anderer Stelle.",
    "capture-unrecorded": "Amazon hat {{amount}} eingezogen; die Bestellung zeigt es in wenigen Minuten.",
    "release-open": "Die Reservierung wird zurückgegeben. Amazon hat es noch nicht bestätigt.",
    "close-open": "Die Bestellreferenz wird geschlossen. Amazon hat es noch nicht bestätigt.",
    "cancel-open": "Die Bestellreferenz wird storniert. Amazon hat es noch nicht bestätigt.",
    "release-parked":
      "Die Reservierung ließ sich nach vielen Versuchen nicht zurückgeben. Schließen Sie sie in Seller Central.",
    "close-parked":
      "Die Bestellreferenz ließ sich nach vielen Versuchen nicht schließen. Schließen Sie sie in Seller Central.",
    "cancel-parked":
      "Die Bestellreferenz ließ sich nach vielen Versuchen nicht stornieren. Stornieren Sie sie in Seller Central.",
    "reservation-ends":
      "Die Reservierung von {{amount}} endet am {{until}}. Ziehen Sie vorher ein, sonst ist das Geld nicht mehr sicher.",
    "capture-late":
      "{{amount}} wurden vor mehr als 7 Tagen autorisiert: Amazon entscheidet über einen Einzug vielleicht erst später. Die Reservierung endet am {{until}}.",
    "medusa-capture-fails":
      "Medusas eigenes Zahlungsfeld auf dieser Seite bietet noch an, {{amount}} einzuziehen. Bei Amazon ist dafür nichts reserviert, es würde scheitern: Benutzen Sie es nicht, sondern die Aktionen hier.",
    constraint: "Amazon nimmt diese Zahlung erst an, wenn der Käufer etwas geändert hat: {{reason}}.",
    other: "Diese Zahlung muss sich jemand ansehen: {{code}}.",
  },
  action: {
    refresh: { label: "Von Amazon lesen", title: "", text: "", done: "Von Amazon gelesen." },
    capture: {
      label: "Einziehen",
      title: "Geld einziehen?",
      text: "Amazon belastet jetzt den Käufer.",
      done: "Eingezogen.",
    },
    refund: {
      label: "Erstatten",
      title: "Dem Käufer erstatten?",
      text: "Das Geld geht an die Zahlungsart des Käufers zurück. Das lässt sich nicht rückgängig machen.",
      done: "Die Erstattung ist unterwegs.",
    },
    release: {
      label: "Reservierung freigeben",
      title: "Reservierung zurückgeben?",
      text: "Das Geld ist dann nicht mehr reserviert und kann nicht eingezogen werden.",
      done: "Die Reservierung ist zurückgegeben.",
    },
    authorize: {
      label: "Erneut autorisieren",
      title: "Geld erneut reservieren?",
      text: "Amazon wird gebeten, den geschuldeten Betrag zu reservieren. Der Käufer wird nicht gefragt.",
      done: "Das Geld ist reserviert.",
    },
    close: {
      label: "Schließen",
      title: "Bestellreferenz schließen?",
      text: "Auf sie kann dann nichts mehr autorisiert werden. Reserviertes kann noch eingezogen, Eingezogenes noch erstattet werden. Das lässt sich nicht rückgängig machen.",
      done: "Die Bestellreferenz ist geschlossen.",
    },
    "cancel-order": {
      label: "Bestellung stornieren",
      title: "Diese Bestellung und ihre Zahlung stornieren?",
      text: "Die Bestellung wird im Shop storniert. Was bei Amazon reserviert ist, wird zurückgegeben, und nichts kann mehr eingezogen werden. Das lässt sich nicht rückgängig machen.",
      done: "Die Bestellung und ihre Zahlung sind storniert.",
    },
    cancel: {
      label: "Zahlung stornieren",
      title: "Diese Zahlung stornieren?",
      text: "Reserviertes wird zurückgegeben, und nichts kann mehr eingezogen werden. Das lässt sich nicht rückgängig machen.",
      done: "Die Zahlung ist storniert.",
    },
    amount: "Betrag in {{currency}}",
    fixed: "Nur dieser Betrag kann eingezogen werden.",
    tooMuch: "Höchstens {{most}}.",
    notANumber: "Geben Sie einen Betrag wie {{most}} ein.",
    dismiss: "Zurück",
    working: "In Arbeit …",
  },
  says: {
    "capture-exact": "Genau das Reservierte: wird sofort eingezogen.",
    "capture-other-refused":
      "Amazon will, dass der eingezogene Betrag dem reservierten gleicht. Für weniger ziehen Sie alles ein und erstatten den Unterschied, oder setzen die Option captureMismatch.",
    "capture-less":
      "Weniger als reserviert: wird sofort eingezogen, und Amazon gibt den Rest frei. Der Rest wird neu autorisiert, wenn Sie ihn einziehen.",
    "capture-less-asynchronous":
      "Weniger als reserviert: Amazon entscheidet vielleicht später und gibt den Rest frei. Der Rest wird neu autorisiert, wenn Sie ihn einziehen.",
    "capture-split-keeps":
      "Weniger als reserviert: {{amount}} werden neu autorisiert und eingezogen, dann wird die alte Reservierung von {{most}} freigegeben und der Rest von {{rest}} neu reserviert.",
    "capture-split-loses":
      "Weniger als reserviert, und Amazon lässt daneben keinen Raum: Die Reservierung von {{most}} wird zuerst freigegeben, dann werden {{amount}} autorisiert und eingezogen und {{rest}} neu reserviert. Lehnt Amazon dann ab, ist nichts mehr reserviert.",
    "capture-split-no-room":
      "Amazon lässt keinen Raum, diesen Teil neben der Reservierung zu reservieren. Ziehen Sie alles ein und erstatten Sie den Unterschied.",
    "capture-split-no-room-but-less":
      "Amazon lässt keinen Raum, diesen Teil neben der Reservierung zu reservieren. Setzen Sie die Option captureMismatch auf „asynchronous“: Dann wird der Teil aus der bestehenden Reservierung eingezogen. Oder ziehen Sie alles ein und erstatten Sie den Unterschied.",
    "capture-rest": "Amazon hat den Rest freigegeben: Er wird neu autorisiert und dann eingezogen.",
    refund: "Höchstens, was eingezogen und noch nicht erstattet ist.",
    authorize: "Was geschuldet und nicht reserviert ist.",
  },
  hint: {
    "capture-late": "Die Reservierung ist älter als 7 Tage: Amazon entscheidet vielleicht nicht sofort.",
    "do-not-ship": "Amazon bittet, diese Bestellung noch nicht zu versenden.",
    "refund-chargeback": "Der Käufer hat Geld zurückgefordert. Wer auch noch erstattet, zahlt vielleicht doppelt.",
    "refund-pending": "Eine andere Erstattung steht aus.",
    "release-order-unpaid": "Die Bestellung bleibt offen und ist dann durch keine Reservierung gedeckt.",
    "cancel-order-too": "Auch die Bestellung wird storniert.",
  },
  transactions: {
    title: "Vorgänge",
    none: "Es gibt noch keine.",
    captureBy: "Innerhalb von 7 Tagen einziehen: bis {{at}}",
    ends: "Reservierung endet {{at}}",
  },
}
