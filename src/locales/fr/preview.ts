/** The screen of the packs. */
export const preview = {
  title: 'Rapports',
  heading: 'Dossier de portefeuille',
  language: 'Langue',
  french: 'Français',
  english: 'Anglais',
  projectPages: 'Une page par projet',
  printing: 'Mise en page en cours…',
  save: 'Enregistrer le PDF',
  saving: 'Enregistrement en cours…',
  outline: 'Sommaire du dossier',
  pages: 'Pages du dossier',
  page: 'Page {{page}} sur {{pages}}',
  zoom: '{{percent}} %',
  zoomIn: 'Agrandir',
  zoomOut: 'Réduire',
  emptyTitle: 'Le portefeuille est encore vide',
  emptyText:
    'Importez ou créez des projets : le dossier se compose à mesure, et cet aperçu est la page imprimée.',
};
