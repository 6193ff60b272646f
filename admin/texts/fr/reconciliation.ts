import type { ReconciliationTexts } from "../en"

export const reconciliation: ReconciliationTexts = {
  reconciliation: {
    openReport: "Ouvrir le rapport",
    start: {
      title: "Nouveau rapport",
      text: "Compare tous les paiements d'une période chez Amazon avec les données de cette boutique et ses commandes. Rien n'est modifié ; les écarts se corrigent un par un.",
      from: "Du",
      to: "Jusqu'au (inclus)",
      begin: "Lancer le rapport",
      begun: "Le rapport est lancé.",
      longest: "{{days}} jours au plus.",
    },
    reports: {
      title: "Rapports",
      none: "Il n'y a pas encore de rapport.",
      everyAccount: "Tous les comptes",
      open: "à traiter : {{count}}",
      by: "Créé par {{who}}",
    },
    state: {
      running: "en cours",
      done: "terminé",
      failed: "interrompu",
    },
    progress: "{{done}} paiements examinés sur {{total}}",
    failed:
      "Le rapport s'est arrêté ({{reason}}). Vérifiez la connexion dans l'onglet État, puis lancez-en un nouveau.",
    differences: {
      title: "Écarts",
      none: "Aucun écart.",
      noneYet: "Rien trouvé jusqu'ici.",
      noMatch: "Aucun écart ne correspond à ce choix.",
      state: "État",
      kind: "Type",
    },
    differenceState: {
      open: "à traiter",
      mended: "corrigé",
      "set-aside": "mis de côté",
    },
    side: {
      amazon: "Amazon",
      ledger: "Données de la boutique",
      shop: "Commande",
    },
    mend: {
      look: "Relire",
      "record-refund": "Enregistrer le remboursement",
      release: "Libérer la réservation",
      "give-back": "Rembourser",
      "cancel-second": "Annuler chez Amazon",
    },
    askTitle: "Exécuter cela chez Amazon ?",
    setAside: {
      label: "Mettre de côté",
      title: "Mettre cet écart de côté ?",
      text: "Il est réglé, car vous vous en êtes occupé. Les rapports suivants ne le mentionnent plus tant que les deux côtés disent la même chose.",
    },
    result: {
      mended: "Corrigé : une nouvelle comparaison ne le trouve plus.",
      "set-aside": "Mis de côté.",
      waits: "Demandé ; ce n'est pas encore visible, le suivi est automatique.",
      "not-done": "Non exécuté : {{why}}",
    },
    settled: "{{who}}, {{at}}",
  },
  decideClaim: {
    lost: {
      label: "Litige perdu",
      title: "Avez-vous perdu le litige ?",
      text: "Amazon a rendu cet argent à l'acheteur. Le reste peut être remboursé comme d'habitude.",
      done: "Noté : le litige est perdu.",
    },
    won: {
      label: "Litige gagné",
      title: "Avez-vous gagné le litige ?",
      text: "La réclamation de l'acheteur a été rejetée. L'argent vous reste et peut être remboursé comme d'habitude.",
      done: "Noté : le litige est gagné.",
    },
  },
}
