/** Modifications des plannings : ce qui est refusé. */
export const planEdit = {
  error: {
    noPlan: 'Ce projet n’a pas de planning. Créez-en un, ou importez-en un.',
    planExists:
      'Le projet « {{name}} » a déjà un planning. Supprimez-le d’abord si vous voulez repartir de rien.',
    noTask:
      'La tâche numéro {{uid}} n’existe plus dans ce planning. Elle a peut-être été supprimée : Ctrl+Z la rétablit.',
    projectSummary:
      '« {{name}} » est la récapitulative du projet entier : elle ne se déplace pas, ne se supprime pas, et rien ne la précède.',
    indent: 'Ces tâches ne peuvent pas être abaissées : aucune tâche du même niveau ne les précède.',
    outdent: 'Ces tâches sont déjà au premier niveau du planning.',
    moveInside:
      '« {{name}} » ne peut pas être déplacée sous elle-même. Choisissez une ligne en dehors d’elle.',
    value: 'Cette valeur ne convient pas à la colonne. Corrigez-la, ou videz la cellule.',
    tooLong: 'Ce texte est trop long : {{max}} caractères au plus.',
    range: 'Cette valeur doit être comprise entre {{min}} et {{max}}.',
    duration:
      'Cette durée n’est pas recevable : elle doit être positive, et d’une quarantaine d’années au plus.',
    date: 'Cette date est hors de 1984–2149, que les plannings peuvent tenir. Corrigez-la.',
    summary:
      '« {{task}} » est une récapitulative : ses dates, sa durée et son avancement viennent des tâches qu’elle contient. Modifiez celles-ci.',
    summaryPercent:
      'L’avancement de la récapitulative « {{task}} » vient de ses tâches : seuls 0 et 100 % peuvent y être saisis, pour toutes à la fois. Sinon, saisissez-le tâche par tâche.',
    summaryConstraint:
      'La récapitulative « {{task}} » n’accepte que « Dès que possible », « Début au plus tôt le » et « Fin au plus tard le ».',
    constraint: 'Cette contrainte n’existe pas. Choisissez-en une dans la liste.',
    constraintDate: 'La contrainte de « {{task}} » demande une date. Saisissez-la.',
    finishBeforeStart: 'La fin de « {{task}} » serait avant son début. Corrigez l’une des deux dates.',
    finishBeforeDone:
      'La fin demandée pour « {{task}} » est avant ce qui en est déjà fait. Réduisez d’abord son avancement.',
    begun:
      '« {{task}} » a commencé : sa date ne peut pas être effacée. Remettez d’abord son avancement à 0 %.',
    noCalendar: 'Ce calendrier n’existe pas dans le planning. Choisissez-en un dans la liste.',
    resource: '« {{text}} » ne se lit pas. Écrivez les ressources ainsi : Alice;Hugo[50%].',
    resourceTwice: '« {{name}} » est citée deux fois. Gardez-en une seule, avec sa part.',
    predecessor: '« {{text}} » ne se lit pas. Écrivez les prédécesseurs ainsi : 3;5FD+2j;7DD-1s;9FF+50%.',
    predecessorTwice: 'La ligne {{row}} est citée deux fois. Un seul lien est possible entre deux tâches.',
    noRow: 'Il n’y a pas de ligne {{row}} dans ce planning. Vérifiez le numéro du prédécesseur.',
    linkSelf: '« {{task}} » ne peut pas être liée à elle-même.',
    linkSummary:
      '« {{from}} » et « {{to}} » ne peuvent pas être liées : l’une contient l’autre. Liez plutôt les tâches entre elles.',
    notPlaced:
      '« {{task}} » n’a pas encore de dates : recalculez son planning avant de la lier à un autre projet.',
    noBaseline: 'La référence {{number}} n’a jamais été enregistrée dans ce planning.',
    calendar: {
      name: 'Donnez un nom au calendrier, de 200 caractères au plus.',
      week: 'Le calendrier « {{name}} » doit dire ce qu’il en est des sept jours de la semaine.',
      hours:
        'Les horaires du calendrier « {{name}} » se chevauchent, ou finissent avant de commencer. Corrigez-les.',
      exceptions:
        'Une exception du calendrier « {{name}} » finit avant de commencer, ou il y en a trop. Corrigez-les.',
      parent:
        'Le calendrier « {{name}} » ne peut pas dériver de lui-même, ni d’un calendrier qui n’existe pas.',
    },
  },
};
