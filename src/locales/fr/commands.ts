/** Commands by their id, where they stand, the palette and the keyboard help. */
export const commands = {
  file: {
    open: 'Ouvrir un portefeuille…',
    create: 'Créer un portefeuille…',
    sample: 'Ouvrir l’exemple…',
    close: 'Fermer le portefeuille',
  },
  edit: { undo: 'Annuler', redo: 'Rétablir' },
  view: {
    palette: 'Rechercher',
    rail: 'Replier ou déplier la navigation',
    theme: 'Passer du thème clair au thème sombre, ou l’inverse',
    density: 'Changer la densité des tableaux',
  },
  help: { shortcuts: 'Raccourcis clavier' },
  /** Shorter, where the label says more than the keyboard help needs. */
  short: { edit: { undo: 'Annuler la dernière modification', redo: 'Rétablir ce qui a été annulé' } },
  place: {
    file: 'Fichier',
    edit: 'Édition',
    go: 'Aller à',
    project: 'Projet',
    view: 'Affichage',
    help: 'Aide',
  },
  palette: 'Rechercher et lancer une commande',
  paletteHint: 'Projet, tâche ou commande',
  paletteHintNoFile: 'Commande',
  results: 'Résultats',
  projects: 'Projets',
  tasks: 'Tâches',
  nothing: 'Rien ne correspond à « {{text}} ».',
  gridTitle: 'Dans un tableau',
  grid: {
    move: 'Se déplacer',
    edit: 'Modifier la cellule',
    leave: 'Abandonner la saisie',
    copy: 'Copier, couper, coller un bloc',
    fillDown: 'Recopier vers le bas',
    clear: 'Effacer le contenu',
    columnMenu: 'Menu de la colonne',
  },
};
