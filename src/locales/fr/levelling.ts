/** Nivellement des ressources. */
export const levelling = {
  found: 'Durée totale : {{makespan}} périodes, la meilleure de {{schedules}} ordonnancements essayés.',
  optimal: 'Durée totale : {{makespan}} périodes, prouvée minimale ({{schedules}} ordonnancements essayés).',
  error: {
    demand:
      'L’activité {{activity}} demande {{demand}} unités de la ressource {{resource}}, qui n’en a que {{capacity}} : aucun ordonnancement n’est possible. Réduisez sa demande ou augmentez la capacité.',
    circle: 'Ces activités s’attendent en rond : {{activities}}. Supprimez l’un de leurs liens.',
    capacity:
      'La capacité de la ressource {{resource}} ({{capacity}}) dépasse un milliard d’unités. Choisissez une unité plus grande.',
    format:
      'Ligne {{line}} : « {{text}} » n’est pas ce qui est attendu dans un fichier .rcp (des nombres entiers : durées, demandes, successeurs). Vérifiez que le fichier est complet.',
  },
};
