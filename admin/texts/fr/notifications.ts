import type { NotificationTexts } from "../en"

/** The notification inbox: what became of a message, why, and what to do. */
export const notifications: NotificationTexts = {
  notifications: {
    search: "Identifiant Amazon ou sujet",
    outcome: "Résultat",
    none: "Aucune notification trouvée.",
    received: "Reçue",
    about: "Concerne",
    order: "Commande",
    attempts: "Tentatives",
    next: "prochaine {{at}}",
    noOrder: "aucune commande",
    process: "Traiter à nouveau",
    processing: "Nouveau traitement en cours …",
    processed: "Traitée à nouveau : {{outcome}}",
    stillParked: "Toujours pas traitée : {{reason}}",
    pin: "Ce sujet est le nôtre",
    pinTitle: "Ne traiter que les sujets épinglés du compte {{account}} ?",
    pinText:
      "Comparez le sujet avec celui de Seller Central, paramètres d'intégration ou (Checkout v2) Integration Central : {{topic}}. Ensuite, les notifications du compte ne sont traitées que si elles viennent de sujets épinglés ; celles des impayés ont leur propre sujet, épinglez-le aussi. Ce qui est déjà retenu le reste.",
    pinned: "Le sujet est épinglé.",
    cancel: "Annuler",
    confirm: "Épingler le sujet",
    open: "Voir les notifications",
  },
  notificationOutcome: {
    waiting: "En attente",
    applied: "Appliquée",
    duplicate: "Déjà connue",
    ignored: "Ignorée",
    held: "Retenue",
    parked: "Non traitée",
  },
  notificationReason: {
    unreadable:
      "Le message n'a pas la forme qu'Amazon décrit. Actualisez la commande ; indiquez-nous le type de message.",
    "unknown-object":
      "La réponse d'Amazon ne montre pas cet objet. Cherchez-le dans Seller Central, actualisez la commande, puis traitez à nouveau.",
    "unknown-capture":
      "La boutique ne connaît pas cet encaissement, ou aucun qui soit effectué. Actualisez la commande, puis traitez à nouveau.",
    "no-answer":
      "Amazon n'a pas répondu pendant environ deux jours. Vérifiez la connexion sous État, puis traitez à nouveau.",
    sample: "Envoyée par le bouton de test de Seller Central : la voie est ouverte.",
    foreign: "Elle nomme un autre vendeur ou un autre environnement. Rien à faire.",
    "not-ours": "Un autre logiciel du même vendeur a fait ce paiement. Rien à faire.",
    "another-generation":
      "Un message de l'autre génération d'Amazon Pay (Checkout v1 ou v2), pour laquelle cette boutique n'a pas de compte. Rien à faire ici.",
    "not-a-notification": "Amazon SNS demande de confirmer un abonnement ; rien n'est appelé.",
    "topic-not-listed":
      "Personne ne garantit son sujet. Comparez-le avec Seller Central ; s'il est à vous, épinglez-le et actualisez la commande.",
    "topic-not-pinned":
      "Son sujet n'est pas parmi les sujets épinglés. S'il est à vous, épinglez-le et actualisez la commande.",
    "not-shown":
      "Pendant une heure, les réponses d'Amazon ne l'ont pas confirmée ; ce qu'elles montrent fait foi. Rien à faire.",
  },
}
