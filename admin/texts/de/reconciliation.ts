import type { ReconciliationTexts } from "../en"

export const reconciliation: ReconciliationTexts = {
  reconciliation: {
    openReport: "Bericht öffnen",
    start: {
      title: "Neuer Bericht",
      text: "Vergleicht alle Zahlungen eines Zeitraums bei Amazon mit den Aufzeichnungen dieses Shops und seinen Bestellungen. Dabei ändert sich nichts; Abweichungen werden einzeln behoben.",
      from: "Von",
      to: "Bis einschließlich",
      begin: "Bericht starten",
      begun: "Der Bericht hat begonnen.",
      longest: "Höchstens {{days}} Tage.",
    },
    reports: {
      title: "Berichte",
      none: "Es gibt noch keinen Bericht.",
      everyAccount: "Alle Konten",
      open: "offen: {{count}}",
      by: "Erstellt von {{who}}",
    },
    state: {
      running: "läuft",
      done: "fertig",
      failed: "abgebrochen",
    },
    progress: "{{done}} von {{total}} Zahlungen angesehen",
    failed:
      "Der Bericht ist abgebrochen ({{reason}}). Prüfen Sie unter Zustand die Verbindung und starten Sie dann einen neuen.",
    differences: {
      title: "Abweichungen",
      none: "Es weicht nichts ab.",
      noneYet: "Bisher wurde nichts gefunden.",
      noMatch: "Keine Abweichung passt zu dieser Auswahl.",
      state: "Zustand",
      kind: "Art",
    },
    differenceState: {
      open: "offen",
      mended: "behoben",
      "set-aside": "zur Seite gelegt",
    },
    side: {
      amazon: "Amazon",
      ledger: "Aufzeichnungen des Shops",
      shop: "Bestellung",
    },
    mend: {
      look: "Neu lesen",
      "record-refund": "Erstattung erfassen",
      release: "Reservierung freigeben",
      "give-back": "Erstatten",
      "cancel-second": "Bei Amazon stornieren",
    },
    askTitle: "Dies bei Amazon ausführen?",
    setAside: {
      label: "Zur Seite legen",
      title: "Diese Abweichung zur Seite legen?",
      text: "Sie ist erledigt, weil Sie sich darum gekümmert haben. Spätere Berichte führen sie nicht wieder auf, solange beide Seiten dasselbe sagen.",
    },
    result: {
      mended: "Behoben: ein neuer Vergleich findet sie nicht mehr.",
      "set-aside": "Zur Seite gelegt.",
      waits: "Veranlasst; es ist noch nicht da und wird von selbst weiterverfolgt.",
      "not-done": "Nicht ausgeführt: {{why}}",
    },
    settled: "{{who}}, {{at}}",
  },
  decideClaim: {
    lost: {
      label: "Fall verloren",
      title: "Haben Sie den Fall verloren?",
      text: "Amazon hat dem Käufer dieses Geld gegeben. Was übrig ist, können Sie wie üblich erstatten.",
      done: "Vermerkt: Der Fall ist verloren.",
    },
    won: {
      label: "Fall gewonnen",
      title: "Haben Sie den Fall gewonnen?",
      text: "Die Forderung des Käufers wurde abgelehnt. Das Geld bleibt bei Ihnen und kann wie üblich erstattet werden.",
      done: "Vermerkt: Der Fall ist gewonnen.",
    },
  },
}
