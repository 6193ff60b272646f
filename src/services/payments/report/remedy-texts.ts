import type { Language } from "../../domain/language"
import type { RemedyName } from "./difference-kinds"

/** What a merchant reads about what to do. */
export const remedyTexts: Readonly<Record<RemedyName, Readonly<Record<Language, string>>>> = {
  look: {
    en: "Have Amazon read again; the order is brought up to date.",
    de: "Lassen Sie Amazon neu lesen; die Bestellung wird auf den Stand gebracht.",
    fr: "Faites relire Amazon ; la commande sera mise à jour.",
    it: "Fai rileggere Amazon; l'ordine verrà aggiornato.",
    es: "Haz que se lea Amazon de nuevo; el pedido se actualizará.",
  },
  "record-refund": {
    en: "Record the refund in the order; no money is moved.",
    de: "Erfassen Sie die Erstattung in der Bestellung; es wird kein Geld bewegt.",
    fr: "Enregistrez le remboursement dans la commande ; aucun montant n'est déplacé.",
    it: "Registra il rimborso nell'ordine; non viene movimentato denaro.",
    es: "Registra el reembolso en el pedido; no se mueve dinero.",
  },
  release: {
    en: "Give the reservation back to the buyer.",
    de: "Geben Sie die Reservierung an den Käufer zurück.",
    fr: "Rendez à l'acheteur le montant réservé.",
    it: "Restituisci all'acquirente l'importo riservato.",
    es: "Libera el importe reservado al comprador.",
  },
  "give-back": {
    en: "Refund what was collected. This moves money and asks for your confirmation.",
    de: "Erstatten Sie, was eingezogen wurde. Das bewegt Geld und verlangt Ihre Bestätigung.",
    fr: "Remboursez ce qui a été encaissé. Cela déplace de l'argent et demande votre confirmation.",
    it: "Rimborsa quanto incassato. Questo movimenta denaro e richiede la tua conferma.",
    es: "Reembolsa lo cobrado. Esto mueve dinero y requiere tu confirmación.",
  },
  "cancel-second": {
    en: "Cancel the second order reference at Amazon after you confirm. If it has collected money, refund that in Seller Central first, then set this aside.",
    de: "Stornieren Sie die zweite Bestellreferenz bei Amazon, nach Ihrer Bestätigung. Hat sie Geld eingezogen, erstatten Sie es zuerst in Seller Central und legen dies dann zur Seite.",
    fr: "Annulez la deuxième référence de commande chez Amazon après confirmation. Si elle a encaissé de l'argent, remboursez-le d'abord dans Seller Central, puis mettez ceci de côté.",
    it: "Annulla il secondo riferimento d'ordine su Amazon dopo la tua conferma. Se ha incassato denaro, rimborsalo prima in Seller Central, poi metti da parte questa voce.",
    es: "Cancela la segunda referencia de pedido en Amazon tras confirmarlo. Si ha cobrado dinero, reembólsalo antes en Seller Central y después aparta esta entrada.",
  },
  person: {
    en: "Compare the order with Seller Central and decide what is right there; then set this aside.",
    de: "Vergleichen Sie die Bestellung mit Seller Central und entscheiden Sie dort, was richtig ist; legen Sie dies dann zur Seite.",
    fr: "Comparez la commande avec Seller Central et décidez là-bas de ce qui est juste ; mettez ensuite ceci de côté.",
    it: "Confronta l'ordine con Seller Central e decidi lì che cosa è giusto; poi metti da parte questa voce.",
    es: "Compara el pedido con Seller Central y decide allí qué es lo correcto; después aparta esta entrada.",
  },
}

/**
 * What no report can find: in checkout v1 Amazon's list only searches by the shop's order number (ListOrderReference), in
 * checkout v2 there is none, not even of what is below a charge permission or a charge.
 */
export const cannotList: Readonly<Record<Language, string>> = {
  en: "Checkout v1: Amazon lists order references by order number only, over 31 days; one that neither this shop's records nor an order number lead to is not found here. Checkout v2: Amazon lists nothing; a payment that this shop's records do not know is not found here, nor a refund or further charge made in Seller Central whose notification was lost. Compare with the settlement report in Seller Central.",
  de: "Checkout v1: Amazon listet Bestellreferenzen nur nach Bestellnummer auf, über 31 Tage; eine, zu der weder die Aufzeichnungen dieses Shops noch eine Bestellnummer führen, wird hier nicht gefunden. Checkout v2: Amazon listet nichts auf; eine Zahlung, die die Aufzeichnungen dieses Shops nicht kennen, wird hier nicht gefunden, auch keine Erstattung oder weitere Charge aus Seller Central, deren Benachrichtigung verloren ging. Vergleichen Sie mit dem Abrechnungsbericht in Seller Central.",
  fr: "Checkout v1 : Amazon ne liste les références de commande que par numéro de commande, sur 31 jours ; une référence à laquelle ne mènent ni les données de cette boutique ni un numéro de commande n'est pas trouvée ici. Checkout v2 : Amazon ne liste rien ; un paiement que les données de cette boutique ne connaissent pas n'est pas trouvé ici, ni un remboursement ou une nouvelle Charge faits dans Seller Central dont la notification s'est perdue. Comparez avec le rapport de règlement dans Seller Central.",
  it: "Checkout v1: Amazon elenca i riferimenti d'ordine solo per numero d'ordine, su 31 giorni; un riferimento a cui non portano né i dati di questo negozio né un numero d'ordine non viene trovato qui. Checkout v2: Amazon non elenca nulla; un pagamento che i dati di questo negozio non conoscono non viene trovato qui, né un rimborso o un'ulteriore Charge fatti in Seller Central la cui notifica è andata persa. Confronta con il report dei pagamenti in Seller Central.",
  es: "Checkout v1: Amazon solo lista referencias de pedido por número de pedido, en un periodo de 31 días; una referencia a la que no llevan ni los registros de esta tienda ni un número de pedido no se encuentra aquí. Checkout v2: Amazon no lista nada; un pago que los registros de esta tienda no conocen no se encuentra aquí, ni un reembolso o una nueva Charge hechos en Seller Central cuya notificación se haya perdido. Compara con el informe de liquidación de Seller Central.",
}
