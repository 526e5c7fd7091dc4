/** Import of foreign files: what is found, what is proposed, what is refused and why. */
export const exchange = {
  stage: {
    open: 'Ouverture du fichier',
    read: 'Lecture',
    analyse: 'Analyse des colonnes',
    check: 'Vérification du planning',
  },
  outcome: {
    created: 'Créé',
    updated: 'Mis à jour',
    unchanged: 'Inchangé',
    conflict: 'À décider',
    refused: 'Refusé',
  },
  count: {
    created_one: '{{count}} projet créé',
    created_other: '{{count}} projets créés',
    updated_one: '{{count}} projet mis à jour',
    updated_other: '{{count}} projets mis à jour',
    unchanged_one: '{{count}} projet inchangé',
    unchanged_other: '{{count}} projets inchangés',
    conflicts_one: '{{count}} ligne à décider',
    conflicts_other: '{{count}} lignes à décider',
    refused_one: '{{count}} ligne refusée',
    refused_other: '{{count}} lignes refusées',
    blankRows_one: '{{count}} ligne vide ignorée',
    blankRows_other: '{{count}} lignes vides ignorées',
    emptyColumns_one: '{{count}} colonne vide ignorée',
    emptyColumns_other: '{{count}} colonnes vides ignorées',
  },
  addition: {
    departments: 'Nouvelle direction : {{name}}',
    programmes: 'Nouveau programme : {{name}}',
    phase: 'Nouvelle phase : {{name}}',
    priority: 'Nouvelle priorité : {{name}}',
    method: 'Nouvelle méthode : {{name}}',
    customFields: 'Nouveau champ : {{name}}',
    options: 'Nouvelle valeur du champ « {{of}} » : {{name}}',
  },
  target: {
    key: 'Identifiant dans la source',
    duration: 'Durée (donne la fin prévue)',
    newField: 'Champ personnalisé « {{name}} »',
    ignore: 'Ne pas importer',
  },
  kind: {
    text: 'texte',
    number: 'nombre',
    date: 'date',
    boolean: 'oui ou non',
    choice: 'liste de valeurs',
    empty: 'vide',
  },
  dateFormat: {
    iso: '2026-11-21',
    dmy: '21/11/2026 (jour, mois, année)',
    mdy: '11/21/2026 (mois, jour, année)',
    ymd: '2026/11/21',
    dMonthY: '21 novembre 2026',
    monthY: 'novembre 2026 (premier du mois)',
    serial: 'dates du classeur',
  },
  decimal: { ',': 'virgule décimale', '.': 'point décimal' },
  unit: {
    '1': 'unités',
    k: 'milliers',
    M: 'millions',
    days: 'jours',
    weeks: 'semaines',
    months: 'mois',
    years: 'années',
  },
  rule: {
    emptyCell:
      'Une cellule vide laisse la valeur en place. Un texte déclaré « vide » dans la table des valeurs l’efface.',
    oneStep: 'L’import entier s’annule en une fois (Ctrl+Z).',
    undecided: 'Les lignes à décider qui ne le sont pas restent de côté : rien n’est écrit pour elles.',
  },
  warning: {
    noColumn: 'La colonne « {{column}} » de la correspondance n’est pas dans ce fichier : elle est passée.',
    duration: {
      days: '« {{column}} » est une durée en jours calendaires : la fin prévue est le début plus ce nombre de jours.',
      weeks:
        '« {{column}} » est une durée en semaines : la fin prévue est le début plus 7 jours par semaine.',
      months:
        '« {{column}} » est une durée en mois : la fin prévue est le début plus un douzième de 365 jours par mois, arrondi au jour.',
      years:
        '« {{column}} » est une durée en années : la fin prévue est le début plus 365 jours par an, arrondi au jour.',
    },
    unitFrom:
      'Les montants de « {{column}} » sont lus en {{unit}}, d’après la colonne « {{from}} ». Vérifiez, et corrigez au besoin.',
    ambiguousDate:
      'Les dates de « {{column}} » se lisent aussi bien jour/mois que mois/jour. Vérifiez le format choisi.',
    ambiguousNumber:
      'Les nombres de « {{column}} » se lisent aussi bien avec une virgule qu’avec un point décimal. Vérifiez le signe choisi.',
    nothing_one: '« {{text}} » dans « {{column}} » est lu comme « non renseigné » ({{count}} ligne).',
    nothing_other: '« {{text}} » dans « {{column}} » est lu comme « non renseigné » ({{count}} lignes).',
  },
  problem: {
    closeName: 'Le nom ressemble à « {{name}} » : dites s’il s’agit du même projet.',
    twice: 'Ce projet est déjà à la ligne {{line}} du fichier : dites quoi faire de celle-ci.',
    sameProject: 'La ligne {{line}} met déjà ce projet à jour : dites quoi faire de celle-ci.',
    severalProjects_one: '{{count}} projet du portefeuille porte ce nom : dites si c’est celui-ci.',
    severalProjects_other: '{{count}} projets du portefeuille portent ce nom : dites lequel.',
    otherKey:
      'Un projet porte ce nom, mais la source lui donne un autre identifiant (ici « {{key}} ») : dites s’il s’agit du même.',
    unknownLabel:
      '« {{label}} » n’est pas dans la liste du portefeuille. Ajoutez-le, donnez son équivalent dans la table des valeurs, ou autorisez l’ajout des valeurs nouvelles.',
    tooManyLabels: 'Cette liste dépasserait {{max}} valeurs. Importez cette colonne comme texte.',
    duration: '« {{text}} » n’est pas une durée lisible, ou mène au-delà de 2199.',
    total: 'Cette ligne est un total, pas un projet.',
    noLink: '« {{text}} » n’est pas une adresse web : le lien n’est pas modifié.',
    linkPart: 'La cellule contient autre chose qu’une adresse : le lien retenu est {{kept}}.',
    otherDecimal:
      'Ce nombre n’a pas le signe décimal de sa colonne ; il n’a qu’une lecture possible, qui est retenue.',
    rounded: 'Le pourcentage est arrondi à {{kept}} %.',
  },
  error: {
    noTask:
      'Le planning {{name}} ne contient aucune tâche : il n’y a rien à importer. Ouvrez-le dans Project et vérifiez ce qui a été enregistré.',
    planDecision:
      'La comparaison ne connaît plus l’élément numéro {{uid}} : le planning a changé entre-temps. Relancez la comparaison.',
    noSource: 'Cette lecture n’est plus disponible. Choisissez le fichier de nouveau.',
    noMapping: 'Cette correspondance n’existe plus.',
    unreadable:
      'Le fichier {{name}} ne peut pas être lu ({{detail}}). Vérifiez qu’il existe encore et qu’il n’est pas ouvert dans un autre programme.',
    noSheet: 'La feuille « {{sheet}} » n’est pas dans le classeur. Feuilles présentes : {{sheets}}.',
    noRow: 'La ligne {{line}} est vide ou au-delà de la fin : elle ne peut pas porter les en-têtes.',
    noData:
      'Aucune ligne sous les en-têtes (ligne {{line}}). Vérifiez la feuille et la ligne d’en-têtes choisies.',
    tooManyRows: '{{rows}} lignes : un import en accepte {{limit}} au plus. Découpez le fichier.',
    noName:
      'Aucune colonne ne donne le nom du projet. Associez-en une au champ « Projet ». Colonnes du fichier : {{columns}}.',
    noField:
      'Le champ « {{field}} » (colonne « {{column}} ») n’existe pas dans ce portefeuille. Corrigez la correspondance.',
    computed: 'Le champ « {{field}} » est calculé : la colonne « {{column}} » ne peut pas le remplir.',
    twice: 'Deux colonnes, « {{other}} » et « {{column}} », vont au même champ « {{field}} ». Gardez-en une.',
    decision:
      'La ligne {{line}} n’attend pas cette décision : le portefeuille a changé, ou le projet choisi n’existe plus. Relancez la comparaison.',
  },
};
