/** What each undo step did, in words; read after « Annuler : ». */
export const steps = {
  file: { create: 'créer l’exemple' },
  portfolio: {
    update: 'modifier les réglages du portefeuille',
    saveItem: 'enregistrer « {{name}} »',
    deleteItem: 'supprimer « {{name}} »',
    orderItems: 'réordonner une liste',
    saveView: 'enregistrer la vue « {{name}} »',
    deleteView: 'supprimer une vue',
  },
  projects: {
    create_one: 'créer le projet « {{name}} »',
    create_other: 'créer {{count}} projets',
    setCells_one: 'modifier « {{name}} »',
    setCells_other: 'modifier {{count}} cellules',
    duplicate_one: 'dupliquer un projet',
    duplicate_other: 'dupliquer {{count}} projets',
    archive_one: 'archiver un projet',
    archive_other: 'archiver {{count}} projets',
    unarchive_one: 'désarchiver un projet',
    unarchive_other: 'désarchiver {{count}} projets',
    delete_one: 'supprimer le projet « {{name}} »',
    delete_other: 'supprimer {{count}} projets',
  },
  exchange: {
    apply_one: 'importer {{count}} projet de {{name}}',
    apply_other: 'importer {{count}} projets de {{name}}',
    deleteMapping: 'oublier une correspondance d’import',
  },
};
