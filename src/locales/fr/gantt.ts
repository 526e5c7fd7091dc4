export const gantt = {
  chart: 'Diagramme de Gantt',
  instructions:
    'Flèches haut et bas pour choisir une tâche, Alt+flèche gauche ou droite pour la déplacer d’un jour, Alt+Maj+flèche pour changer sa durée, Échap pour abandonner un déplacement.',
  today: 'Aujourd’hui',
  statusDate: 'Date d’état',
  kind: { milestone: 'jalon', summary: 'récapitulative' },
  notPlaced: 'sans date',
  on: 'le {{date}}',
  fromTo: 'du {{start}} au {{finish}}',
  critical: 'critique',
  inactive: 'inactive',
  days_one: '{{count}} j',
  days_other: '{{count}} j',
  link: { FS: 'lien FD', SS: 'lien DD', FF: 'lien FF', SF: 'lien DF' },
  linkTo: '{{from}} → {{to}}, {{type}}',
  linkFrom: '{{from}} → …',
  progress: '{{percent}} réalisés',
};
