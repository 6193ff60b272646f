import type { OrderTexts } from "../en"

export const order: OrderTexts = {
  title: "Amazon Pay",
  sandbox: "Sandbox",
  external: "fatto fuori da questo negozio",
  upTo: "fino a {{amount}}",
  account: "Account",
  failed: "Impossibile caricare i dati di Amazon Pay.",
  tryAgain: "Riprova",
  loading: "Caricamento di Amazon Pay…",
  openSellerCentral: "Apri in Seller Central",
  newTab: "(si apre in una nuova scheda)",
  attention: "Richiede attenzione",
  copy: "Copia l'identificativo: {{what}}",
  amazonSays: "Amazon: {{state}}",
  amount: {
    ordered: "Ordinato",
    authorized: "Autorizzato",
    captured: "Incassato",
    refunded: "Rimborsato",
    capturable: "Ancora incassabile",
  },
  situation: {
    checking: {
      label: "In verifica",
      text: "La risposta a una chiamata è andata persa. Si sta verificando l'esito; non c'è nulla da fare.",
    },
    chargeback: {
      label: "Contestazione",
      text: "L'acquirente reclama denaro presso la banca o Amazon. Rispondi in Seller Central; non rimborsare nulla prima della decisione, o potresti pagare due volte.",
    },
    "refund-declined": {
      label: "Rimborso rifiutato",
      text: "L'importo è stato incassato e un rimborso non è arrivato all'acquirente. Rimborsa di nuovo o pagalo in altro modo.",
    },
    "capture-declined": {
      label: "Incasso rifiutato",
      text: "Amazon ha rifiutato l'incasso. Non spedire prima che l'importo sia incassato.",
    },
    draft: { label: "Bozza", text: "L'acquirente ha scelto Amazon Pay ma non ha confermato il pagamento." },
    confirmed: { label: "Confermato", text: "L'acquirente ha confermato. Nessun importo è ancora riservato." },
    pending: {
      label: "In sospeso",
      text: "Amazon sta ancora decidendo se l'importo può essere riservato. Non spedire ancora; l'esito viene ripreso da solo.",
    },
    authorized: { label: "Autorizzato", text: "L'importo è riservato. Incassalo quando spedisci." },
    "capture-pending": {
      label: "Incasso in sospeso",
      text: "Amazon ha ricevuto l'incasso e non ha ancora deciso. L'esito viene ripreso da solo.",
    },
    "partly-captured": { label: "Incassato in parte", text: "Una parte dell'importo dell'ordine è stata incassata." },
    captured: { label: "Incassato", text: "L'importo è stato incassato." },
    "refund-pending": {
      label: "Rimborso in sospeso",
      text: "Amazon sta elaborando un rimborso. L'esito viene ripreso da solo.",
    },
    "partly-refunded": {
      label: "Rimborsato in parte",
      text: "Una parte dell'importo incassato è tornata all'acquirente.",
    },
    refunded: { label: "Rimborsato", text: "L'importo incassato è tornato all'acquirente." },
    suspended: {
      label: "Sospeso",
      text: "Amazon non ha accettato il metodo di pagamento dell'acquirente. Deve sceglierne un altro nel suo account Amazon; poi il pagamento prosegue. Non spedire.",
    },
    rejected: {
      label: "Respinto",
      text: "Amazon ha respinto definitivamente questo pagamento. L'acquirente deve pagare in altro modo; accordati con lui, o annulla l'ordine con il pulsante qui sotto. Non spedire.",
    },
    declined: {
      label: "Rifiutato",
      text: "Amazon ha rifiutato di riservare l'importo. Nulla è riservato; autorizza di nuovo o concorda un altro pagamento. Non spedire.",
    },
    "captured-elsewhere": {
      label: "Incassato altrove",
      text: "La riserva è stata incassata al di fuori di questo negozio. Aggiorna da Amazon per registrarlo; non incassare di nuovo.",
    },
    "reservation-ended": {
      label: "Riserva terminata",
      text: "La riserva è terminata prima dell'incasso. Autorizza di nuovo prima di spedire.",
    },
    released: { label: "Liberato", text: "La riserva è stata restituita all'acquirente. Nulla è riservato." },
    canceled: { label: "Annullato", text: "Il pagamento è annullato. Nulla è riservato e nulla può essere incassato." },
    expired: { label: "Scaduto", text: "Il riferimento d'ordine è scaduto su Amazon. Non si può più incassare nulla." },
    closed: { label: "Chiuso", text: "Il riferimento d'ordine è chiuso. Non si può più autorizzare nulla." },
    unknown: {
      label: "Sconosciuto",
      text: "Amazon mostra uno stato che questa versione non conosce. Guarda il pagamento in Seller Central.",
    },
  },
  alert: {
    "do-not-ship":
      "Amazon chiede di non spedire ancora questo ordine. L'avviso sparisce quando Amazon lo ritira; aggiorna per controllare.",
    "unknown-state": "Amazon mostra uno stato che questa versione non conosce. Guarda il pagamento in Seller Central.",
    "captured-on-canceled": "È stato incassato denaro per un ordine annullato. Rimborsalo.",
    "captured-without-order":
      "È stato incassato denaro senza un ordine. Rimborsalo, o scopri a quale ordine appartiene.",
    "second-order": "Su questo pagamento c'è un secondo ordine. Solo uno è pagato; annulla l'altro.",
    "reservation-lost": "Una riserva è terminata senza incasso. Autorizza di nuovo prima di spedire.",
    "split-parked":
      "L'incasso di una parte è stato interrotto e non prosegue da solo. Confronta con Seller Central, poi incassa il resto.",
    "buyer-must-act": "Solo l'acquirente può sistemare questo pagamento. È stato avvisato; non spedire prima.",
    gone: "Amazon non conosce più questo riferimento d'ordine. Controlla le chiavi dell'account, poi confronta con Seller Central.",
    unreadable: "Amazon non mostra una parte di questo pagamento che qui è nota. Confronta con Seller Central.",
    "waited-too-long":
      "Amazon non decide da molto tempo e non viene più interrogata da sola. Aggiorna o contatta Amazon.",
    chargeback: "L'acquirente reclama {{amount}} ({{reason}}). Rispondi in Seller Central prima della scadenza.",
    "chargeback-untold":
      "Amazon comunica che l'acquirente reclama denaro, ma non quanto né perché: può essere fino a {{amount}}. Cerca il reclamo in Seller Central e rispondi lì prima della scadenza.",
    "refund-declined":
      "Amazon ha rifiutato il rimborso di {{amount}} ({{reason}}): l'acquirente non ha ricevuto questo denaro, anche se l'ordine lo indica. Controlla il saldo del tuo account Amazon e rimborsa di nuovo, o paga l'acquirente in altro modo.",
    "capture-declined":
      "Amazon ha rifiutato l'incasso di {{amount}} ({{reason}}): questo denaro non è stato incassato. Non spedire prima.",
    "capture-pending": "Un incasso di {{amount}} è in sospeso su Amazon. Non è ancora avvenuto.",
    "refund-pending": "Un rimborso di {{amount}} è in sospeso su Amazon. L'acquirente non lo ha ancora ricevuto.",
    "in-doubt":
      "Non si sa ancora se {{amount}} si siano mossi, perché la risposta di Amazon è andata persa. Si sta verificando; non ripeterlo altrove.",
    "capture-unrecorded": "Amazon ha incassato {{amount}}; l'ordine lo mostra entro pochi minuti.",
    "release-open": "La riserva viene restituita. Amazon non l'ha ancora confermato.",
    "close-open": "Il riferimento d'ordine viene chiuso. Amazon non l'ha ancora confermato.",
    "cancel-open": "Il riferimento d'ordine viene annullato. Amazon non l'ha ancora confermato.",
    "release-parked": "La riserva non è stata restituita dopo molti tentativi. Chiudila in Seller Central.",
    "close-parked": "Il riferimento d'ordine non è stato chiuso dopo molti tentativi. Chiudilo in Seller Central.",
    "cancel-parked": "Il riferimento d'ordine non è stato annullato dopo molti tentativi. Annullalo in Seller Central.",
    "reservation-ends": "La riserva di {{amount}} termina il {{until}}. Incassa prima, o il denaro non è più sicuro.",
    "capture-late":
      "{{amount}} sono stati autorizzati più di 7 giorni fa: Amazon potrebbe decidere più tardi. La riserva termina il {{until}}.",
    "medusa-capture-fails":
      "Il pannello dei pagamenti di Medusa in questa pagina offre ancora di incassare {{amount}}. Su Amazon non c'è nulla di riservato e fallirebbe: non usarlo, usa le azioni qui.",
    constraint: "Amazon non accetta questo pagamento finché l'acquirente non cambia qualcosa: {{reason}}.",
    other: "Qualcuno deve guardare questo pagamento: {{code}}.",
  },
  action: {
    refresh: { label: "Aggiorna da Amazon", title: "", text: "", done: "Letto da Amazon." },
    capture: {
      label: "Incassa",
      title: "Incassare l'importo?",
      text: "Amazon addebita ora l'acquirente.",
      done: "Incassato.",
    },
    refund: {
      label: "Rimborsa",
      title: "Rimborsare l'acquirente?",
      text: "Il denaro torna al metodo di pagamento dell'acquirente. Non si può annullare.",
      done: "Il rimborso è in corso.",
    },
    release: {
      label: "Libera la riserva",
      title: "Restituire la riserva?",
      text: "L'importo non è più riservato e non può essere incassato.",
      done: "La riserva è restituita.",
    },
    authorize: {
      label: "Autorizza di nuovo",
      title: "Riservare di nuovo l'importo?",
      text: "Si chiede ad Amazon di riservare l'importo dovuto. L'acquirente non viene interpellato.",
      done: "L'importo è riservato.",
    },
    close: {
      label: "Chiudi",
      title: "Chiudere il riferimento d'ordine?",
      text: "Non si potrà più autorizzare nulla. Il riservato può ancora essere incassato, l'incassato ancora rimborsato. Non si può annullare.",
      done: "Il riferimento d'ordine è chiuso.",
    },
    "cancel-order": {
      label: "Annulla l'ordine",
      title: "Annullare questo ordine e il suo pagamento?",
      text: "L'ordine viene annullato nel negozio. Ciò che è riservato su Amazon viene restituito e non si può più incassare nulla. Non si può annullare.",
      done: "L'ordine e il suo pagamento sono annullati.",
    },
    cancel: {
      label: "Annulla il pagamento",
      title: "Annullare questo pagamento?",
      text: "Il riservato viene restituito e non si può più incassare nulla. Non si può annullare.",
      done: "Il pagamento è annullato.",
    },
    amount: "Importo in {{currency}}",
    fixed: "Si può incassare solo questo importo.",
    tooMuch: "Al massimo {{most}}.",
    notANumber: "Inserisci un importo come {{most}}.",
    dismiss: "Indietro",
    working: "In corso…",
  },
  says: {
    "capture-exact": "Esattamente il riservato: incassato subito.",
    "capture-other-refused":
      "Amazon vuole che l'importo incassato sia uguale a quello riservato. Per meno, incassa tutto e rimborsa la differenza, o imposta l'opzione captureMismatch.",
    "capture-less":
      "Meno del riservato: viene incassato subito e Amazon libera il resto. Il resto viene autorizzato di nuovo quando lo incassi.",
    "capture-less-asynchronous":
      "Meno del riservato: Amazon potrebbe decidere più tardi e libera il resto. Il resto viene autorizzato di nuovo quando lo incassi.",
    "capture-split-keeps":
      "Meno del riservato: {{amount}} vengono autorizzati di nuovo e incassati, poi la vecchia riserva di {{most}} viene liberata e i restanti {{rest}} riservati di nuovo.",
    "capture-split-loses":
      "Meno del riservato, e Amazon non lascia spazio accanto: prima si libera la riserva di {{most}}, poi {{amount}} vengono autorizzati e incassati e {{rest}} riservati di nuovo. Se poi Amazon rifiuta, nulla è più riservato.",
    "capture-split-no-room":
      "Amazon non lascia spazio per riservare questa parte. Incassa tutto e rimborsa la differenza.",
    "capture-split-no-room-but-less":
      "Amazon non lascia spazio per riservare questa parte. Imposta l'opzione captureMismatch su «asynchronous»: la parte viene allora incassata dalla riserva esistente. Oppure incassa tutto e rimborsa la differenza.",
    "capture-rest": "Amazon ha liberato il resto: viene autorizzato di nuovo e poi incassato.",
    refund: "Al massimo quanto incassato e non ancora rimborsato.",
    authorize: "Quanto dovuto e non riservato.",
  },
  hint: {
    "capture-late": "La riserva ha più di 7 giorni: Amazon potrebbe decidere più tardi.",
    "do-not-ship": "Amazon chiede di non spedire ancora questo ordine.",
    "refund-chargeback": "L'acquirente ha reclamato denaro. Chi rimborsa in più forse paga due volte.",
    "refund-pending": "Un altro rimborso è in sospeso.",
    "release-order-unpaid": "L'ordine resta aperto e non è più coperto da una riserva.",
    "cancel-order-too": "Anche l'ordine viene annullato.",
  },
  transactions: {
    title: "Operazioni",
    none: "Non ce ne sono ancora.",
    captureBy: "Incassa entro 7 giorni: fino al {{at}}",
    ends: "la riserva termina il {{at}}",
  },
}
