/** The command line, and the loopback page's host. */
export const cli = {
  help: `Pupitre, le pupitre du consultant PMO, en ligne de commande.

Usage : pupitre COMMANDE [OPTIONS]

  new F.pupitre [--sample]           crée un portefeuille vide, ou l’exemple
  import FICHIER… --into F.pupitre   importe des projets (CSV, Excel) et des plannings (Project XML),
                                     chaque fichier en une étape annulable
      --map CORRESPONDANCE.json      quelle colonne remplit quel champ (proposée sans cette option)
      --dry-run                      dit ce qui serait fait, n’écrit rien
      --json                         le compte rendu en JSON
  export F.pupitre --format mspdi --out CHEMIN [--project NOM|CODE|ID]
                                     exporte un planning vers un fichier .xml, ou tous dans un dossier
  info F.pupitre [--json]            ce que contient le portefeuille
  check F.pupitre                    vérifie le fichier, ses tables et son journal
  schedule PLAN.xml [--json]         calcule les dates d’un planning Microsoft Project (XML)
  level INSTANCE.rcp [--seconds S] [--seed N] [--json]
                                     cherche l’ordonnancement le plus court
  pack F.pupitre --kind portfolio --out DOSSIER.pdf
                                     imprime le dossier du portefeuille
  pack F.pupitre --kind gantt --out PLANNING.pdf [--project NOM|CODE]
                                     imprime le planning d’un projet
      --paper A4|A3|A2 --orientation landscape|portrait
      --fit width|onePage|tiled      en largeur, sur une page, ou sur plusieurs côte à côte
      --zoom day|week|month|quarter|year   échelle des pages côte à côte
      --from AAAA-MM-JJ --to AAAA-MM-JJ    dates imprimées
      --columns wbs,duration,start,finish,percent,predecessors,resources,slack,
                baselineStart,baselineFinish,variance,work
      --baseline 0…10|none --levels N --critical --milestones --no-links --no-legend
  serve [F.pupitre] [--port N] [--open]
                                     ouvre l’application dans le navigateur de ce poste

  --lang fr|en   langue des messages et des dossiers (sinon celle du système)
  --help, --version`,
  usage: {
    command: 'Commande inconnue « {{name}} ». La liste : pupitre --help',
    option: 'Option inconnue « {{option}} ». La liste : pupitre --help',
    value: 'L’option « {{option}} » attend une valeur, ou n’en prend pas. Voir pupitre --help',
    empty: 'L’option --{{option}} est vide. Voir pupitre --help',
    required: 'La commande « {{name}} » demande l’option --{{option}}. Voir pupitre --help',
    file: 'La commande « {{name}} » demande un fichier. Voir pupitre --help',
    extra: 'Argument en trop : « {{text}} ». Voir pupitre --help',
    lang: 'Langue inconnue « {{lang}} » : fr ou en.',
    port: '« {{text}} » n’est pas un numéro de port (0 à 65535).',
    number: '« {{text}} » n’est pas une valeur possible de --{{option}}.',
  },
  new: {
    done: 'Portefeuille créé : {{path}}',
    extension: 'Le nom {{path}} doit se terminer par .pupitre.',
  },
  import: {
    file: '{{name}} : {{list}}',
    empty: 'aucune ligne',
    nothing: 'Rien n’a été importé : aucune ligne n’a pu être placée dans le portefeuille.',
    readOnly:
      'Le portefeuille {{path}} ou son dossier est en lecture seule : rien n’a été importé. Copiez-le dans un dossier où vous pouvez écrire.',
    map: 'La correspondance {{path}} ne peut pas être lue ({{detail}}).',
    column: 'colonne « {{column}} »,',
    text: '« {{text}} » :',
    mayBe: 'c’est peut-être {{names}}',
    row: '  ligne {{line}}, {{name}} : {{outcome}} — {{reasons}}',
    addition: '  ajout dans {{list}} : {{names}}',
    listOf: '{{list}} de « {{of}} »',
    lists: {
      departments: 'les directions',
      programmes: 'les programmes',
      phase: 'les phases',
      priority: 'les priorités',
      method: 'les méthodes',
      customFields: 'les champs personnalisés',
      options: 'les choix',
    },
    plan: {
      file: '{{name}} : planning, {{project}} : {{list}}',
      newProject: 'nouveau projet « {{name}} »',
      project: 'projet « {{name}} »',
      alike:
        '« {{name}} » ressemble au projet « {{other}} » : un projet à part est créé. Si c’est le même, annulez et importez-le depuis l’application.',
      conflict: '  conflit, {{name}} : {{reason}} {{fields}}',
      did: {
        created_one: '{{count}} tâche ajoutée',
        created_other: '{{count}} tâches ajoutées',
        updated_one: '{{count}} tâche mise à jour',
        updated_other: '{{count}} tâches mises à jour',
        removed_one: '{{count}} tâche retirée',
        removed_other: '{{count}} tâches retirées',
        unchanged_one: '{{count}} tâche inchangée',
        unchanged_other: '{{count}} tâches inchangées',
        conflicts_one: '{{count}} tâche en conflit, laissée comme ici',
        conflicts_other: '{{count}} tâches en conflit, laissées comme ici',
      },
      would: {
        created_one: '{{count}} tâche serait ajoutée',
        created_other: '{{count}} tâches seraient ajoutées',
        updated_one: '{{count}} tâche serait mise à jour',
        updated_other: '{{count}} tâches seraient mises à jour',
        removed_one: '{{count}} tâche serait retirée',
        removed_other: '{{count}} tâches seraient retirées',
        unchanged_one: '{{count}} tâche resterait inchangée',
        unchanged_other: '{{count}} tâches resteraient inchangées',
        conflicts_one: '{{count}} tâche en conflit resterait comme ici',
        conflicts_other: '{{count}} tâches en conflit resteraient comme ici',
      },
    },
    outcome: {
      created: 'créé',
      updated: 'mis à jour',
      unchanged: 'inchangé',
      conflict: 'à trancher',
      refused: 'refusée',
    },
    did: {
      created_one: '{{count}} projet créé',
      created_other: '{{count}} projets créés',
      updated_one: '{{count}} projet mis à jour',
      updated_other: '{{count}} projets mis à jour',
      unchanged_one: '{{count}} projet inchangé',
      unchanged_other: '{{count}} projets inchangés',
      conflicts_one: '{{count}} ligne à trancher, laissée de côté',
      conflicts_other: '{{count}} lignes à trancher, laissées de côté',
      refused_one: '{{count}} ligne refusée',
      refused_other: '{{count}} lignes refusées',
      blankRows_one: '{{count}} ligne vide ignorée',
      blankRows_other: '{{count}} lignes vides ignorées',
    },
    would: {
      created_one: '{{count}} projet serait créé',
      created_other: '{{count}} projets seraient créés',
      updated_one: '{{count}} projet serait mis à jour',
      updated_other: '{{count}} projets seraient mis à jour',
      unchanged_one: '{{count}} projet resterait inchangé',
      unchanged_other: '{{count}} projets resteraient inchangés',
      conflicts_one: '{{count}} ligne à trancher',
      conflicts_other: '{{count}} lignes à trancher',
      refused_one: '{{count}} ligne serait refusée',
      refused_other: '{{count}} lignes seraient refusées',
      blankRows_one: '{{count}} ligne vide ignorée',
      blankRows_other: '{{count}} lignes vides ignorées',
    },
  },
  export: {
    done: 'Planning exporté : {{path}}',
    format: 'Le format « {{format}} » n’existe pas. Il existe : {{formats}}.',
    noPlan: 'Aucun projet de {{path}} n’a de planning : il n’y a rien à exporter.',
    noProject:
      'Aucun projet de {{path}} n’a le nom, le code ou l’identifiant « {{project}} » avec un planning.',
    several:
      'Plusieurs plannings ne vont pas dans un seul fichier ({{path}}). Donnez un dossier, ou choisissez avec --project parmi {{names}}.',
    sameName: 'Plusieurs projets portent ce nom : {{names}}. Donnez à --project l’un de ces identifiants.',
    extension:
      'Un planning s’exporte dans un fichier .xml, ou dans un dossier : {{path}} n’est ni l’un ni l’autre.',
  },
  info: {
    file: 'Fichier',
    name: 'Portefeuille',
    projects: 'Projets',
    projectCount: '{{count}}, dont {{archived}} archivés',
    plans: 'Plannings',
    planCount: '{{count}}, {{tasks}} tâches',
    departments: 'Directions',
    programmes: 'Programmes',
    objectives: 'Objectifs stratégiques',
    customFields: 'Champs personnalisés',
    weather: 'Météo globale',
    weathers: {
      sun: 'soleil {{count}}',
      bright: 'éclaircie {{count}}',
      cloud: 'nuage {{count}}',
      storm: 'orage {{count}}',
      none: 'sans météo {{count}}',
    },
    budgetInitial: 'Budget initial',
    budgetRevised: 'Budget révisé',
    budgetCommitted: 'Engagé',
    budgetActual: 'Consommé',
    budgetRemaining: 'Reste à faire',
    forecast: 'Atterrissage',
    steps: 'Étapes au journal',
    lastStep: 'Dernière étape',
    step: '{{at}}, {{author}} : {{label}}',
    schema: 'Format du fichier',
    readOnly: {
      inUse: 'Ouvert par {{by}} sur {{host}} depuis {{since}}.',
      media: 'En lecture seule pour vous : ce fichier ou son dossier ne peut pas être modifié.',
    },
  },
  check: {
    sound: 'OK : {{path}} est sain (contenu, tables, journal).',
    content: 'Contenu :',
    schema: 'Tables :',
    journal: 'Journal :',
    found_one:
      '{{count}} anomalie dans {{path}}. Le fichier n’a pas été modifié : restaurez une sauvegarde depuis Réglages › Sauvegardes.',
    found_other:
      '{{count}} anomalies dans {{path}}. Le fichier n’a pas été modifié : restaurez une sauvegarde depuis Réglages › Sauvegardes.',
  },
  pack: {
    done_one: 'Dossier imprimé, {{count}} page : {{path}}',
    done_other: 'Dossier imprimé, {{count}} pages : {{path}}',
    onlyGantt: 'L’option --{{option}} ne vaut qu’avec --kind gantt.',
    noPlan:
      'Aucun projet de ce portefeuille n’a de planning. Importez-en un depuis l’écran Échanges, puis recommencez.',
    whichProject: 'Plusieurs projets sont possibles : précisez --project. Ont un planning : {{names}}.',
    unknownProject: 'Aucun projet avec un planning ne s’appelle « {{text}} ». Ont un planning : {{names}}.',
    kind: 'Le dossier « {{kind}} » n’existe pas. Il existe : {{kinds}}.',
    format: 'Le dossier s’imprime en PDF : donnez un nom qui se termine par .pdf ({{path}}).',
  },
  gantt: {
    value: '« {{text}} » n’est pas possible pour --{{option}}. Au choix : {{values}}.',
    date: '« {{text}} » n’est pas une date pour --{{option}}. Écrivez-la AAAA-MM-JJ.',
    number: '« {{text}} » n’est pas possible pour --{{option}} : un nombre de {{least}} à {{most}}.',
    order: 'La date --from ({{from}}) est après --to ({{to}}) : il n’y aurait rien à imprimer.',
  },
  served: {
    address: 'Pupitre est ouvert à cette adresse, pour vous seul :\n\n  {{address}}\n',
    opening: 'Le navigateur s’ouvre.',
    stop: 'Ctrl+C pour arrêter.',
    unnamed: 'Portefeuille',
    port: 'Le port {{port}} est déjà pris, ou interdit. Choisissez-en un autre, ou laissez --port de côté.',
    link: 'Ouvrez ce lien vous-même dans le navigateur : {{url}}',
    tooLarge: 'Le fichier {{name}} dépasse la limite de {{max}} Mo.',
    tooLong: 'Cette demande dépasse la limite de {{max}} Mo.',
    closedTitle: 'Pupitre',
    closed:
      'Cette page s’ouvre par l’adresse complète que le terminal affiche, et seulement dans un navigateur de ce poste.',
    session: 'Cette page n’est plus reliée à Pupitre. Rouvrez-la par l’adresse que le terminal affiche.',
    origin: 'Cette demande vient d’une autre page que celle de Pupitre.',
    name: 'Cette demande porte un autre nom que celui de ce poste.',
    request: 'Cette demande n’est pas de celles que Pupitre reçoit.',
    nothing: 'Il n’y a rien à cette adresse.',
  },
};
