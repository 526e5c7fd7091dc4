/** Health of a plan: the DCMA's fourteen points and ours. */
export const planHealth = {
  title: 'Santé du plan',
  summary_zero: 'Les {{passed}} contrôles mesurables sont conformes',
  summary_one: '1 contrôle à revoir sur {{total}}',
  summary_other: '{{count}} contrôles à revoir sur {{total}}',
  method:
    'Quatorze points du DCMA (PAM 200.1, 2012) et relecture du réseau. La santé dit si le plan est fiable, non s’il sera tenu.',
  dcma: 'Quatorze points du DCMA',
  further: 'Relecture',
  column: { check: 'Contrôle', state: 'État', value: 'Mesure', threshold: 'Seuil' },
  state: { pass: 'Conforme', fail: 'À revoir', info: 'Information', unknown: 'Non mesurable' },
  value: {
    share: '{{share}} ({{count}} sur {{of}})',
    none: 'Rien à examiner',
  },
  threshold: { most: '≤ {{value}}', least: '≥ {{value}}', zero: 'Aucun', none: 'Sans seuil' },
  nothing: 'Aucune tâche en cause.',
  more_one: 'et 1 autre tâche',
  more_other: 'et {{count}} autres tâches',
  goTo: 'Aller à « {{name}} »',
  check: {
    logic: {
      name: 'Logique manquante',
      detail: 'Tâches non achevées sans prédécesseur ou sans successeur : leurs dates ne tiennent à rien.',
    },
    leads: {
      name: 'Avances',
      detail: 'Liens à décalage négatif : le successeur commence avant ce qu’il attend.',
    },
    lags: {
      name: 'Décalages',
      detail: 'Liens à décalage positif : une attente qui mérite souvent d’être une tâche.',
    },
    relationTypes: {
      name: 'Liens fin-début',
      detail: 'Part des liens FD. Les liens DD, FF et DF se suivent mal ; en voici les tâches.',
    },
    hardConstraints: {
      name: 'Contraintes dures',
      detail: 'Doit commencer ou finir le, au plus tard le : elles empêchent les liens de pousser la tâche.',
    },
    highFloat: {
      name: 'Marge forte',
      detail: 'Plus de 44 jours ouvrés de marge totale : il manque sans doute un successeur.',
    },
    negativeFloat: {
      name: 'Marge négative',
      detail: 'Une échéance ou une contrainte ne peut déjà plus être tenue.',
    },
    highDuration: {
      name: 'Tâches longues',
      detail: 'Plus de 44 jours ouvrés : à découper pour pouvoir les suivre.',
    },
    invalidDates: {
      name: 'Dates invalides',
      detail: 'Prévision avant la date d’état, ou réalisé après elle.',
    },
    resources: {
      name: 'Sans ressource',
      detail: 'Tâches d’un jour ou plus auxquelles personne n’est affecté.',
    },
    missedTasks: {
      name: 'Tâches en retard sur la référence',
      detail: 'Parmi celles dont la fin de référence est passée, finies (ou prévues) après elle.',
    },
    criticalPathTest: {
      name: 'Essai du chemin critique',
      detail:
        'On ajoute 600 jours à la première tâche critique : la fin du plan doit reculer d’autant. Sinon le chemin critique est rompu.',
    },
    cpli: {
      name: 'CPLI, indice de longueur du chemin critique',
      detail: '(Chemin critique restant + marge jusqu’à la fin de référence) ÷ chemin critique restant.',
    },
    bei: {
      name: 'BEI, indice d’exécution de la référence',
      detail: 'Tâches achevées ÷ tâches qui devraient l’être selon la référence, ou qui n’en ont pas.',
    },
    deadlines: { name: 'Échéances dépassées', detail: 'La fin prévue vient après l’échéance.' },
    unreported: {
      name: 'Passé non déclaré',
      detail: 'Du travail prévu avant la date d’état n’est ni déclaré fait, ni replanifié.',
    },
    binding: {
      name: 'Contraintes qui jouent',
      detail: 'C’est la contrainte, et non un lien, qui fixe les dates de la tâche.',
    },
    danglingStart: {
      name: 'Début libre',
      detail: 'Les liens ne tiennent que la fin de la tâche (FF, DF) : rien ne dit quand elle commence.',
    },
    danglingFinish: {
      name: 'Fin libre',
      detail: 'Les successeurs ne partent que de son début (DD, DF) : son retard ne pousserait rien.',
    },
    looseMilestones: {
      name: 'Jalons sans prédécesseur',
      detail: 'Leur date ne suivra aucun retard.',
    },
    summaryLinks: {
      name: 'Récapitulatives liées',
      detail: 'Un lien sur une récapitulative cache la tâche qui attend vraiment.',
    },
    estimates: { name: 'Durées à estimer', detail: 'Durée provisoire, ou tâche de durée nulle.' },
    outsideLate: {
      name: 'Adhérences rompues',
      detail: 'La tâche est prévue avant ce qu’elle attend d’un autre projet.',
    },
  },
};
