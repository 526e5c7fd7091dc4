/** The window around the screens, and words that every screen shares. */
export const shell = {
  openBackup: 'Ouvrir la dernière sauvegarde',
  skip: 'Aller au contenu',
  rail: 'Écrans',
  openRail: 'Déplier la barre de navigation',
  closeRail: 'Replier la barre de navigation',
  opening: 'Ouverture…',
  noFile: 'Aucun portefeuille ouvert',
  search: 'Rechercher un projet, une tâche',
  searchCommands: 'Rechercher une commande',
  undo: 'Annuler',
  undoStep: 'Annuler : {{step}}',
  redoStep: 'Rétablir : {{step}}',
  undoNothing: 'Rien à annuler',
  redoNothing: 'Rien à rétablir',
  undone: 'annulé : {{step}}',
  redone: 'rétabli : {{step}}',
  readOnlyInUse:
    'Lecture seule : {{by}} a ouvert ce portefeuille sur {{host}} (depuis le {{since}}). Fermez-le là-bas, puis rouvrez-le ici pour modifier.',
  readOnlyMedia:
    'Lecture seule : ce fichier ou son dossier ne peut pas être modifié. Copiez-le dans un dossier où vous pouvez écrire.',
  dropHere:
    'Déposez un portefeuille pour l’ouvrir, ou des fichiers CSV, Excel et Project (XML) pour les importer',
  dismiss: 'Fermer ce message',
  close: 'Fermer',
  cancel: 'Annuler',
  noWeather: 'Sans météo',
  error: {
    host: 'L’application ne répond pas ({{detail}}). Rien n’a été perdu de ce qui était enregistré ; relancez Pupitre.',
    screen: 'Cet écran n’a pas pu s’afficher',
    screenText: 'Vos données sont intactes. Détail : {{detail}}',
    read: 'Ces données n’ont pas pu être lues',
    again: 'Réessayer',
    dropNeedsFile: 'Ouvrez ou créez d’abord un portefeuille : les projets importés y seront rangés.',
  },
};
