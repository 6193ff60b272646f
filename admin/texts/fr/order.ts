import type { OrderTexts } from "../en"

export const order: OrderTexts = {
  title: "Amazon Pay",
  sandbox: "Sandbox",
  external: "fait en dehors de cette boutique",
  upTo: "jusqu'à {{amount}}",
  account: "Compte",
  failed: "Les informations Amazon Pay n'ont pas pu être chargées.",
  tryAgain: "Réessayer",
  loading: "Chargement d'Amazon Pay…",
  openSellerCentral: "Ouvrir dans Seller Central",
  newTab: "(s'ouvre dans un nouvel onglet)",
  attention: "À traiter",
  copy: "Copier l'identifiant : {{what}}",
  amazonSays: "Amazon : {{state}}",
  amount: {
    ordered: "Commandé",
    authorized: "Autorisé",
    captured: "Encaissé",
    refunded: "Remboursé",
    capturable: "Encore encaissable",
  },
  situation: {
    checking: {
      label: "Vérification",
      text: "La réponse à un appel s'est perdue. Son résultat est recherché ; il n'y a rien à faire.",
    },
    chargeback: {
      label: "Impayé",
      text: "L'acheteur réclame de l'argent auprès de sa banque ou d'Amazon. Répondez dans Seller Central ; ne remboursez rien avant la décision, sinon vous risquez de payer deux fois.",
    },
    "refund-declined": {
      label: "Remboursement refusé",
      text: "L'argent a été encaissé, et un remboursement n'est pas parvenu à l'acheteur. Remboursez de nouveau ou payez-le autrement.",
    },
    "capture-declined": {
      label: "Encaissement refusé",
      text: "Amazon a refusé l'encaissement. N'expédiez pas avant que l'argent soit encaissé.",
    },
    draft: { label: "Brouillon", text: "L'acheteur a choisi Amazon Pay mais n'a pas confirmé le paiement." },
    confirmed: { label: "Confirmé", text: "L'acheteur a confirmé. Aucun argent n'est encore réservé." },
    pending: {
      label: "En attente",
      text: "Amazon décide encore si l'argent peut être réservé. N'expédiez pas encore ; le résultat est repris automatiquement.",
    },
    authorized: { label: "Autorisé", text: "L'argent est réservé. Encaissez-le au moment de l'expédition." },
    "capture-pending": {
      label: "Encaissement en attente",
      text: "Amazon a reçu l'encaissement et n'a pas encore décidé. Le résultat est repris automatiquement.",
    },
    "partly-captured": { label: "Encaissé en partie", text: "Une partie du montant de la commande a été encaissée." },
    captured: { label: "Encaissé", text: "L'argent a été encaissé." },
    "refund-pending": {
      label: "Remboursement en attente",
      text: "Amazon traite un remboursement. Le résultat est repris automatiquement.",
    },
    "partly-refunded": {
      label: "Remboursé en partie",
      text: "Une partie de l'argent encaissé est retournée à l'acheteur.",
    },
    refunded: { label: "Remboursé", text: "L'argent encaissé est retourné à l'acheteur." },
    suspended: {
      label: "Suspendu",
      text: "Amazon n'a pas accepté le moyen de paiement de l'acheteur. Il doit en choisir un autre dans son compte Amazon ; le paiement continue ensuite. N'expédiez pas.",
    },
    rejected: {
      label: "Rejeté",
      text: "Amazon a rejeté ce paiement définitivement. L'acheteur doit payer autrement ; convenez-en avec lui, ou annulez la commande avec le bouton ci-dessous. N'expédiez pas.",
    },
    declined: {
      label: "Refusé",
      text: "Amazon a refusé de réserver l'argent. Rien n'est réservé ; autorisez de nouveau ou convenez d'un autre paiement. N'expédiez pas.",
    },
    "captured-elsewhere": {
      label: "Encaissé ailleurs",
      text: "La réservation a été encaissée en dehors de cette boutique. Actualisez depuis Amazon pour l'enregistrer ; n'encaissez pas de nouveau.",
    },
    "reservation-ended": {
      label: "Réservation terminée",
      text: "La réservation a pris fin avant l'encaissement. Autorisez de nouveau avant d'expédier.",
    },
    released: { label: "Libéré", text: "La réservation a été rendue à l'acheteur. Rien n'est réservé." },
    canceled: { label: "Annulé", text: "Le paiement est annulé. Rien n'est réservé et rien ne peut être encaissé." },
    expired: {
      label: "Expiré",
      text: "La référence de commande a expiré chez Amazon. Plus rien ne peut être encaissé.",
    },
    closed: { label: "Clos", text: "La référence de commande est close. Plus rien ne peut être autorisé." },
    unknown: {
      label: "Inconnu",
      text: "Amazon montre un état que cette version ne connaît pas. Consultez le paiement dans Seller Central.",
    },
  },
  alert: {
    "do-not-ship":
      "Amazon demande de ne pas encore expédier cette commande. L'avis disparaît quand Amazon le retire ; actualisez pour vérifier.",
    "unknown-state":
      "Amazon montre un état que cette version ne connaît pas. Consultez le paiement dans Seller Central.",
    "captured-on-canceled": "De l'argent a été encaissé pour une commande annulée. Remboursez-le.",
    "captured-without-order":
      "De l'argent a été encaissé sans commande. Remboursez-le ou trouvez à quelle commande il appartient.",
    "second-order": "Une deuxième commande repose sur ce paiement. Une seule est payée ; annulez l'autre.",
    "reservation-lost": "Une réservation a pris fin sans être encaissée. Autorisez de nouveau avant d'expédier.",
    "split-parked":
      "L'encaissement d'une partie a été interrompu et ne reprend pas seul. Comparez avec Seller Central, puis encaissez le reste.",
    "buyer-must-act": "Seul l'acheteur peut réparer ce paiement. Il a été prévenu ; n'expédiez pas avant.",
    gone: "Amazon ne connaît plus cette référence de commande. Vérifiez les clés du compte, puis comparez avec Seller Central.",
    unreadable: "Amazon ne montre pas une partie de ce paiement qui est connue ici. Comparez avec Seller Central.",
    "waited-too-long":
      "Amazon n'a pas décidé depuis très longtemps et n'est plus interrogé automatiquement. Actualisez ou contactez Amazon.",
    chargeback: "L'acheteur réclame {{amount}} ({{reason}}). Répondez dans Seller Central avant l'échéance.",
    "chargeback-untold":
      "Amazon indique que l'acheteur réclame de l'argent, mais ni combien ni pourquoi : jusqu'à {{amount}}. Cherchez la réclamation dans Seller Central et répondez-y avant l'échéance.",
    "refund-declined":
      "Amazon a refusé le remboursement de {{amount}} ({{reason}}) : l'acheteur n'a pas reçu cet argent, bien que la commande l'indique. Vérifiez le solde de votre compte Amazon puis remboursez de nouveau, ou payez l'acheteur autrement.",
    "capture-declined":
      "Amazon a refusé l'encaissement de {{amount}} ({{reason}}) : cet argent n'a pas été encaissé. N'expédiez pas avant.",
    "capture-pending": "Un encaissement de {{amount}} est en attente chez Amazon. Il n'est pas encore fait.",
    "refund-pending": "Un remboursement de {{amount}} est en attente chez Amazon. L'acheteur ne l'a pas encore reçu.",
    "in-doubt":
      "On ne sait pas encore si {{amount}} ont été transférés, car la réponse d'Amazon s'est perdue. La recherche est en cours ; ne le répétez pas ailleurs.",
    "capture-unrecorded": "Amazon a encaissé {{amount}} ; la commande l'indique dans quelques minutes.",
    "release-open": "La réservation est en cours de libération. Amazon ne l'a pas encore confirmé.",
    "close-open": "La référence de commande est en cours de clôture. Amazon ne l'a pas encore confirmé.",
    "cancel-open": "La référence de commande est en cours d'annulation. Amazon ne l'a pas encore confirmé.",
    "release-parked": "La réservation n'a pas pu être libérée après de nombreux essais. Fermez-la dans Seller Central.",
    "close-parked":
      "La référence de commande n'a pas pu être close après de nombreux essais. Fermez-la dans Seller Central.",
    "cancel-parked":
      "La référence de commande n'a pas pu être annulée après de nombreux essais. Annulez-la dans Seller Central.",
    "reservation-ends":
      "La réservation de {{amount}} prend fin le {{until}}. Encaissez avant, sinon l'argent n'est plus assuré.",
    "capture-late":
      "{{amount}} ont été autorisés il y a plus de 7 jours : Amazon décidera peut-être plus tard. La réservation prend fin le {{until}}.",
    "medusa-capture-fails":
      "Le panneau de paiement de Medusa sur cette page propose encore d'encaisser {{amount}}. Rien n'est réservé chez Amazon, cela échouerait : ne l'utilisez pas, utilisez les actions d'ici.",
    constraint: "Amazon n'accepte pas ce paiement tant que l'acheteur n'a pas changé quelque chose : {{reason}}.",
    other: "Quelqu'un doit examiner ce paiement : {{code}}.",
  },
  action: {
    refresh: { label: "Actualiser depuis Amazon", title: "", text: "", done: "Lu chez Amazon." },
    capture: {
      label: "Encaisser",
      title: "Encaisser l'argent ?",
      text: "Amazon débite l'acheteur maintenant.",
      done: "Encaissé.",
    },
    refund: {
      label: "Rembourser",
      title: "Rembourser l'acheteur ?",
      text: "L'argent retourne au moyen de paiement de l'acheteur. C'est irréversible.",
      done: "Le remboursement est en route.",
    },
    release: {
      label: "Libérer la réservation",
      title: "Rendre la réservation ?",
      text: "L'argent n'est plus réservé et ne peut plus être encaissé.",
      done: "La réservation est rendue.",
    },
    authorize: {
      label: "Autoriser de nouveau",
      title: "Réserver de nouveau l'argent ?",
      text: "Amazon est prié de réserver le montant dû. L'acheteur n'est pas consulté.",
      done: "L'argent est réservé.",
    },
    close: {
      label: "Clore",
      title: "Clore la référence de commande ?",
      text: "Plus rien ne pourra être autorisé. Ce qui est réservé peut encore être encaissé, ce qui est encaissé encore remboursé. C'est irréversible.",
      done: "La référence de commande est close.",
    },
    "cancel-order": {
      label: "Annuler la commande",
      title: "Annuler cette commande et son paiement ?",
      text: "La commande est annulée dans la boutique. Ce qui est réservé chez Amazon est rendu et plus rien ne peut être encaissé. C'est irréversible.",
      done: "La commande et son paiement sont annulés.",
    },
    cancel: {
      label: "Annuler le paiement",
      title: "Annuler ce paiement ?",
      text: "Ce qui est réservé est rendu et plus rien ne peut être encaissé. C'est irréversible.",
      done: "Le paiement est annulé.",
    },
    amount: "Montant en {{currency}}",
    fixed: "Seul ce montant peut être encaissé.",
    tooMuch: "Au plus {{most}}.",
    notANumber: "Saisissez un montant comme {{most}}.",
    dismiss: "Retour",
    working: "En cours…",
  },
  says: {
    "capture-exact": "Exactement ce qui est réservé : encaissé tout de suite.",
    "capture-other-refused":
      "Amazon veut que le montant encaissé soit celui réservé. Pour moins, encaissez tout et remboursez la différence, ou réglez l'option captureMismatch.",
    "capture-less":
      "Moins que réservé : encaissé tout de suite, et Amazon libère le reste. Le reste est autorisé de nouveau quand vous l'encaissez.",
    "capture-less-asynchronous":
      "Moins que réservé : Amazon décidera peut-être plus tard et libère le reste. Le reste est autorisé de nouveau quand vous l'encaissez.",
    "capture-split-keeps":
      "Moins que réservé : {{amount}} sont autorisés à nouveau et encaissés, puis l'ancienne réservation de {{most}} est libérée et les {{rest}} restants réservés de nouveau.",
    "capture-split-loses":
      "Moins que réservé, et Amazon ne laisse pas de place à côté : la réservation de {{most}} est d'abord libérée, puis {{amount}} sont autorisés et encaissés et {{rest}} réservés de nouveau. Si Amazon refuse ensuite, plus rien n'est réservé.",
    "capture-split-no-room":
      "Amazon ne laisse pas de place pour réserver cette partie. Encaissez tout et remboursez la différence.",
    "capture-split-no-room-but-less":
      "Amazon ne laisse pas de place pour réserver cette partie. Réglez l'option captureMismatch sur « asynchronous » : la partie est alors encaissée sur la réservation existante. Ou encaissez tout et remboursez la différence.",
    "capture-rest": "Amazon a libéré le reste : il est autorisé de nouveau, puis encaissé.",
    refund: "Au plus ce qui est encaissé et pas encore remboursé.",
    authorize: "Ce qui est dû et n'est pas réservé.",
  },
  hint: {
    "capture-late": "La réservation a plus de 7 jours : Amazon décidera peut-être plus tard.",
    "do-not-ship": "Amazon demande de ne pas encore expédier cette commande.",
    "refund-chargeback": "L'acheteur a réclamé de l'argent. Qui rembourse en plus paie peut-être deux fois.",
    "refund-pending": "Un autre remboursement est en attente.",
    "release-order-unpaid": "La commande reste ouverte et n'est alors plus couverte par une réservation.",
    "cancel-order-too": "La commande est annulée aussi.",
  },
  transactions: {
    title: "Opérations",
    none: "Il n'y en a pas encore.",
    captureBy: "Encaisser sous 7 jours : jusqu'au {{at}}",
    ends: "fin de la réservation le {{at}}",
  },
}
