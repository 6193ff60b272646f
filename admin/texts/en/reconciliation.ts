/** The reconciliation tab, and what a merchant says of a chargeback. */
export const reconciliation = {
  reconciliation: {
    openReport: "Open report",
    start: {
      title: "New report",
      text: "Compares every payment of a period at Amazon with this shop's records and its orders. It changes nothing; what differs is mended one by one.",
      from: "From",
      to: "Until and including",
      begin: "Start report",
      begun: "The report has begun.",
      longest: "At most {{days}} days.",
    },
    reports: {
      title: "Reports",
      none: "There is no report yet.",
      everyAccount: "All accounts",
      open: "open: {{count}}",
      by: "Created by {{who}}",
    },
    state: {
      running: "running",
      done: "done",
      failed: "stopped",
    },
    progress: "{{done}} of {{total}} payments looked at",
    failed: "The report stopped ({{reason}}). Verify the connection under Health, then start a new one.",
    differences: {
      title: "Differences",
      none: "Nothing differs.",
      noneYet: "Nothing found so far.",
      noMatch: "No difference matches this choice.",
      state: "State",
      kind: "Kind",
    },
    differenceState: {
      open: "open",
      mended: "mended",
      "set-aside": "set aside",
    },
    side: {
      amazon: "Amazon",
      ledger: "This shop's records",
      shop: "Order",
    },
    mend: {
      look: "Read again",
      "record-refund": "Record refund",
      release: "Release reservation",
      "give-back": "Refund",
      "cancel-second": "Cancel at Amazon",
    },
    askTitle: "Do this at Amazon?",
    setAside: {
      label: "Set aside",
      title: "Set this difference aside?",
      text: "It is done with, because you have dealt with it. Later reports do not list it again as long as both sides say the same.",
    },
    result: {
      mended: "Mended: a fresh comparison does not find it any more.",
      "set-aside": "Set aside.",
      waits: "Asked for; it is not there yet, and is followed by itself.",
      "not-done": "Not done: {{why}}",
    },
    settled: "{{who}}, {{at}}",
  },
  decideClaim: {
    lost: {
      label: "Claim lost",
      title: "Was the claim lost?",
      text: "Amazon has given this money to the buyer. What is left can be refunded as usual.",
      done: "Noted: the claim was lost.",
    },
    won: {
      label: "Claim won",
      title: "Was the claim won?",
      text: "The buyer's claim was refused. The money stays with you and can be refunded as usual.",
      done: "Noted: the claim was won.",
    },
  },
}
