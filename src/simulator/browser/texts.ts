import type { Language } from "./language"

/** What the widgets, the login and the challenge say to the buyer. */
export type Texts = {
  readonly notReal: string
  readonly loading: string
  readonly chooseCard: string
  readonly chosenCard: string
  readonly noCard: string
  readonly declined: string
  readonly chooseAnother: string
  readonly chooseAddress: string
  readonly chosenAddress: string
  readonly noAddress: string
  readonly notModifiable: string
  readonly phone: string
  readonly signIn: string
  readonly signInIntro: string
  readonly wants: string
  readonly signInButton: string
  readonly cancel: string
  readonly issuer: string
  readonly challenge: string
  readonly challengeIntro: string
  readonly amount: string
  readonly merchant: string
  readonly card: string
  readonly order: string
  readonly confirm: string
  readonly fail: string
  readonly forced: string
}

const en: Texts = {
  notReal: "Test page: no money moves and no real account is used.",
  loading: "Loading…",
  chooseCard: "Select a payment method",
  chosenCard: "Payment method",
  noCard: "No payment method selected",
  declined: "Declined",
  chooseAnother: "That payment method was not accepted for this transaction. Please choose another.",
  chooseAddress: "Select a delivery address",
  chosenAddress: "Delivery address",
  noAddress: "No delivery address selected",
  notModifiable: "This order can no longer be changed here.",
  phone: "Phone",
  signIn: "Sign in",
  signInIntro: "You sign in as the sandbox test buyer. There is no password to enter.",
  wants: "The shop will receive",
  signInButton: "Sign in and continue",
  cancel: "Cancel",
  issuer: "Your card issuer (simulated) · secure check",
  challenge: "Confirm your payment",
  challengeIntro: "Your card issuer asks you to confirm that it is you who is paying.",
  amount: "Amount",
  merchant: "Merchant",
  card: "Card",
  order: "Order reference",
  confirm: "Confirm",
  fail: "Fail",
  forced: "This test card always ends as:",
}

const de: Texts = {
  notReal: "Testseite: Es fließt kein Geld, und kein echtes Konto wird benutzt.",
  loading: "Wird geladen …",
  chooseCard: "Zahlungsart auswählen",
  chosenCard: "Zahlungsart",
  noCard: "Keine Zahlungsart ausgewählt",
  declined: "Abgelehnt",
  chooseAnother: "Diese Zahlungsart wurde für diese Transaktion nicht akzeptiert. Bitte wählen Sie eine andere.",
  chooseAddress: "Lieferadresse auswählen",
  chosenAddress: "Lieferadresse",
  noAddress: "Keine Lieferadresse ausgewählt",
  notModifiable: "Diese Bestellung kann hier nicht mehr geändert werden.",
  phone: "Telefon",
  signIn: "Anmelden",
  signInIntro: "Sie melden sich als Testkäufer der Sandbox an. Ein Passwort ist nicht nötig.",
  wants: "Der Shop erhält",
  signInButton: "Anmelden und weiter",
  cancel: "Abbrechen",
  issuer: "Ihr Kartenherausgeber (simuliert) · Sicherheitsprüfung",
  challenge: "Zahlung bestätigen",
  challengeIntro: "Ihr Kartenherausgeber bittet Sie zu bestätigen, dass Sie selbst bezahlen.",
  amount: "Betrag",
  merchant: "Händler",
  card: "Karte",
  order: "Bestellreferenz",
  confirm: "Bestätigen",
  fail: "Fehlschlag",
  forced: "Diese Testkarte endet immer mit:",
}

const fr: Texts = {
  notReal: "Page de test : aucun argent n’est échangé et aucun compte réel n’est utilisé.",
  loading: "Chargement…",
  chooseCard: "Choisir un moyen de paiement",
  chosenCard: "Moyen de paiement",
  noCard: "Aucun moyen de paiement choisi",
  declined: "Refusé",
  chooseAnother: "Ce moyen de paiement n’a pas été accepté pour cette transaction. Veuillez en choisir un autre.",
  chooseAddress: "Choisir une adresse de livraison",
  chosenAddress: "Adresse de livraison",
  noAddress: "Aucune adresse de livraison choisie",
  notModifiable: "Cette commande ne peut plus être modifiée ici.",
  phone: "Téléphone",
  signIn: "S’identifier",
  signInIntro: "Vous vous identifiez comme acheteur de test. Aucun mot de passe n’est demandé.",
  wants: "La boutique recevra",
  signInButton: "S’identifier et continuer",
  cancel: "Annuler",
  issuer: "L’émetteur de votre carte (simulé) · contrôle de sécurité",
  challenge: "Confirmez votre paiement",
  challengeIntro: "L’émetteur de votre carte vous demande de confirmer que c’est bien vous qui payez.",
  amount: "Montant",
  merchant: "Marchand",
  card: "Carte",
  order: "Référence de commande",
  confirm: "Confirmer",
  fail: "Échec",
  forced: "Cette carte de test se termine toujours par :",
}

const it: Texts = {
  notReal: "Pagina di prova: nessun denaro viene spostato e nessun conto reale viene usato.",
  loading: "Caricamento…",
  chooseCard: "Seleziona un metodo di pagamento",
  chosenCard: "Metodo di pagamento",
  noCard: "Nessun metodo di pagamento selezionato",
  declined: "Rifiutato",
  chooseAnother: "Questo metodo di pagamento non è stato accettato per questa transazione. Selezionane un altro.",
  chooseAddress: "Seleziona un indirizzo di consegna",
  chosenAddress: "Indirizzo di consegna",
  noAddress: "Nessun indirizzo di consegna selezionato",
  notModifiable: "Questo ordine non può più essere modificato qui.",
  phone: "Telefono",
  signIn: "Accedi",
  signInIntro: "Accedi come acquirente di prova. Non serve una password.",
  wants: "Il negozio riceverà",
  signInButton: "Accedi e continua",
  cancel: "Annulla",
  issuer: "L’emittente della carta (simulato) · verifica di sicurezza",
  challenge: "Conferma il pagamento",
  challengeIntro: "L’emittente della carta chiede di confermare che sei tu a pagare.",
  amount: "Importo",
  merchant: "Venditore",
  card: "Carta",
  order: "Riferimento ordine",
  confirm: "Conferma",
  fail: "Fallimento",
  forced: "Questa carta di prova termina sempre con:",
}

const es: Texts = {
  notReal: "Página de prueba: no se mueve dinero ni se usa ninguna cuenta real.",
  loading: "Cargando…",
  chooseCard: "Selecciona un método de pago",
  chosenCard: "Método de pago",
  noCard: "Ningún método de pago seleccionado",
  declined: "Rechazado",
  chooseAnother: "Este método de pago no se ha aceptado para esta transacción. Elige otro.",
  chooseAddress: "Selecciona una dirección de envío",
  chosenAddress: "Dirección de envío",
  noAddress: "Ninguna dirección de envío seleccionada",
  notModifiable: "Este pedido ya no se puede modificar aquí.",
  phone: "Teléfono",
  signIn: "Iniciar sesión",
  signInIntro: "Inicias sesión como comprador de prueba. No hace falta contraseña.",
  wants: "La tienda recibirá",
  signInButton: "Iniciar sesión y continuar",
  cancel: "Cancelar",
  issuer: "El emisor de tu tarjeta (simulado) · control de seguridad",
  challenge: "Confirma tu pago",
  challengeIntro: "El emisor de tu tarjeta te pide que confirmes que eres tú quien paga.",
  amount: "Importe",
  merchant: "Vendedor",
  card: "Tarjeta",
  order: "Referencia de pedido",
  confirm: "Confirmar",
  fail: "Fallo",
  forced: "Esta tarjeta de prueba termina siempre en:",
}

export const texts: Readonly<Record<Language, Texts>> = { en, de, fr, it, es }
