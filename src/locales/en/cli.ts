/** The command line, and the loopback page's host. */
export const cli = {
  help: `Pupitre, the PMO consultant's desk, on the command line.

Usage: pupitre COMMAND [OPTIONS]

  new F.pupitre [--sample]           makes an empty portfolio, or the sample
  import FILE… --into F.pupitre      imports projects (CSV, Excel) and plans (Project XML),
                                     each file as one step that can be undone
      --map MAPPING.json             which column fills which field (proposed without this option)
      --dry-run                      says what would be done, writes nothing
      --json                         the report as JSON
  export F.pupitre --format mspdi --out PATH [--project NAME|CODE|ID]
                                     exports a plan to an .xml file, or all of them to a folder
  info F.pupitre [--json]            what the portfolio holds
  check F.pupitre                    checks the file, its tables and its journal
  schedule PLAN.xml [--json]         computes the dates of a Microsoft Project plan (XML)
  level INSTANCE.rcp [--seconds S] [--seed N] [--json]
                                     searches for the shortest schedule
  pack F.pupitre --kind portfolio --out PACK.pdf
                                     prints the portfolio pack
  pack F.pupitre --kind gantt --out PLAN.pdf [--project NAME|CODE]
                                     prints the plan of a project
      --paper A4|A3|A2 --orientation landscape|portrait
      --fit width|onePage|tiled      one page wide, on one page, or on several side by side
      --zoom day|week|month|quarter|year   scale of pages side by side
      --from YYYY-MM-DD --to YYYY-MM-DD    dates printed
      --columns wbs,duration,start,finish,percent,predecessors,resources,slack,
                baselineStart,baselineFinish,variance,work
      --baseline 0…10|none --levels N --critical --milestones --no-links --no-legend
  serve [F.pupitre] [--port N] [--open]
                                     opens the application in a browser of this machine

  --lang fr|en   language of messages and packs (the system's otherwise)
  --help, --version`,
  usage: {
    command: 'Unknown command “{{name}}”. The list: pupitre --help',
    option: 'Unknown option “{{option}}”. The list: pupitre --help',
    value: 'Option “{{option}}” wants a value, or takes none. See pupitre --help',
    empty: 'Option --{{option}} is empty. See pupitre --help',
    required: 'Command “{{name}}” needs option --{{option}}. See pupitre --help',
    file: 'Command “{{name}}” needs a file. See pupitre --help',
    extra: 'One argument too many: “{{text}}”. See pupitre --help',
    lang: 'Unknown language “{{lang}}”: fr or en.',
    port: '“{{text}}” is not a port number (0 to 65535).',
    number: '“{{text}}” is not a possible value of --{{option}}.',
  },
  new: {
    done: 'Portfolio created: {{path}}',
    extension: 'The name {{path}} must end with .pupitre.',
  },
  import: {
    file: '{{name}}: {{list}}',
    empty: 'no row',
    nothing: 'Nothing was imported: no row found its place in the portfolio.',
    readOnly:
      'The portfolio {{path}} or its folder is read-only: nothing was imported. Copy it to a folder where you can write.',
    map: 'The mapping {{path}} cannot be read ({{detail}}).',
    column: 'column “{{column}}”,',
    text: '“{{text}}”:',
    mayBe: 'it may be {{names}}',
    row: '  line {{line}}, {{name}}: {{outcome}} — {{reasons}}',
    addition: '  added to {{list}}: {{names}}',
    listOf: '{{list}} of “{{of}}”',
    lists: {
      departments: 'the departments',
      programmes: 'the programmes',
      phase: 'the phases',
      priority: 'the priorities',
      method: 'the methods',
      customFields: 'the custom fields',
      options: 'the choices',
    },
    plan: {
      file: '{{name}}: plan, {{project}}: {{list}}',
      newProject: 'new project “{{name}}”',
      project: 'project “{{name}}”',
      alike:
        '“{{name}}” is close to the project “{{other}}”: a project of its own is made. If it is the same, undo and import it from the application.',
      conflict: '  conflict, {{name}}: {{reason}} {{fields}}',
      did: {
        created_one: '{{count}} task added',
        created_other: '{{count}} tasks added',
        updated_one: '{{count}} task updated',
        updated_other: '{{count}} tasks updated',
        removed_one: '{{count}} task removed',
        removed_other: '{{count}} tasks removed',
        unchanged_one: '{{count}} task unchanged',
        unchanged_other: '{{count}} tasks unchanged',
        conflicts_one: '{{count}} task in conflict, left as it is here',
        conflicts_other: '{{count}} tasks in conflict, left as they are here',
      },
      would: {
        created_one: '{{count}} task would be added',
        created_other: '{{count}} tasks would be added',
        updated_one: '{{count}} task would be updated',
        updated_other: '{{count}} tasks would be updated',
        removed_one: '{{count}} task would be removed',
        removed_other: '{{count}} tasks would be removed',
        unchanged_one: '{{count}} task would stay unchanged',
        unchanged_other: '{{count}} tasks would stay unchanged',
        conflicts_one: '{{count}} task in conflict would stay as it is here',
        conflicts_other: '{{count}} tasks in conflict would stay as they are here',
      },
    },
    outcome: {
      created: 'created',
      updated: 'updated',
      unchanged: 'unchanged',
      conflict: 'to be decided',
      refused: 'refused',
    },
    did: {
      created_one: '{{count}} project created',
      created_other: '{{count}} projects created',
      updated_one: '{{count}} project updated',
      updated_other: '{{count}} projects updated',
      unchanged_one: '{{count}} project unchanged',
      unchanged_other: '{{count}} projects unchanged',
      conflicts_one: '{{count}} row to be decided, left out',
      conflicts_other: '{{count}} rows to be decided, left out',
      refused_one: '{{count}} row refused',
      refused_other: '{{count}} rows refused',
      blankRows_one: '{{count}} blank row passed over',
      blankRows_other: '{{count}} blank rows passed over',
    },
    would: {
      created_one: '{{count}} project would be created',
      created_other: '{{count}} projects would be created',
      updated_one: '{{count}} project would be updated',
      updated_other: '{{count}} projects would be updated',
      unchanged_one: '{{count}} project would stay unchanged',
      unchanged_other: '{{count}} projects would stay unchanged',
      conflicts_one: '{{count}} row to be decided',
      conflicts_other: '{{count}} rows to be decided',
      refused_one: '{{count}} row would be refused',
      refused_other: '{{count}} rows would be refused',
      blankRows_one: '{{count}} blank row passed over',
      blankRows_other: '{{count}} blank rows passed over',
    },
  },
  export: {
    done: 'Plan exported: {{path}}',
    format: 'There is no format “{{format}}”. There are: {{formats}}.',
    noPlan: 'No project of {{path}} has a plan: there is nothing to export.',
    noProject: 'No project of {{path}} has the name, the code or the identifier “{{project}}” and a plan.',
    several:
      'Several plans do not go into one file ({{path}}). Give a folder, or choose with --project among {{names}}.',
    sameName: 'Several projects have that name: {{names}}. Give one of these identifiers to --project.',
    extension: 'A plan is exported to an .xml file, or to a folder: {{path}} is neither.',
  },
  info: {
    file: 'File',
    name: 'Portfolio',
    projects: 'Projects',
    projectCount: '{{count}}, {{archived}} of them archived',
    plans: 'Plans',
    planCount: '{{count}}, {{tasks}} tasks',
    departments: 'Departments',
    programmes: 'Programmes',
    objectives: 'Strategic objectives',
    customFields: 'Custom fields',
    weather: 'Overall weather',
    weathers: {
      sun: 'sun {{count}}',
      bright: 'bright spells {{count}}',
      cloud: 'cloud {{count}}',
      storm: 'storm {{count}}',
      none: 'no weather {{count}}',
    },
    budgetInitial: 'Initial budget',
    budgetRevised: 'Revised budget',
    budgetCommitted: 'Committed',
    budgetActual: 'Actual',
    budgetRemaining: 'Estimate to complete',
    forecast: 'Forecast at completion',
    steps: 'Steps in the journal',
    lastStep: 'Last step',
    step: '{{at}}, {{author}}: {{label}}',
    schema: 'File format',
    readOnly: {
      inUse: 'Open by {{by}} on {{host}} since {{since}}.',
      media: 'Read-only for you: this file or its folder cannot be modified.',
    },
  },
  check: {
    sound: 'OK: {{path}} is sound (content, tables, journal).',
    content: 'Content:',
    schema: 'Tables:',
    journal: 'Journal:',
    found_one:
      '{{count}} anomaly in {{path}}. The file was not modified: restore a backup from Settings › Backups.',
    found_other:
      '{{count}} anomalies in {{path}}. The file was not modified: restore a backup from Settings › Backups.',
  },
  pack: {
    done_one: 'Pack printed, {{count}} page: {{path}}',
    done_other: 'Pack printed, {{count}} pages: {{path}}',
    onlyGantt: 'Option --{{option}} goes with --kind gantt alone.',
    noPlan: 'No project of this portfolio has a plan. Import one from the Exchange screen, then try again.',
    whichProject: 'Several projects are possible: add --project. These have a plan: {{names}}.',
    unknownProject: 'No project with a plan is called “{{text}}”. These have a plan: {{names}}.',
    kind: 'There is no pack “{{kind}}”. There is: {{kinds}}.',
    format: 'The pack is printed as PDF: give a name that ends with .pdf ({{path}}).',
  },
  gantt: {
    value: '“{{text}}” is not possible for --{{option}}. Choose from: {{values}}.',
    date: '“{{text}}” is not a date for --{{option}}. Write it YYYY-MM-DD.',
    number: '“{{text}}” is not possible for --{{option}}: a number from {{least}} to {{most}}.',
    order: 'The date --from ({{from}}) is after --to ({{to}}): there would be nothing to print.',
  },
  served: {
    address: 'Pupitre is open at this address, for you alone:\n\n  {{address}}\n',
    opening: 'The browser is opening.',
    stop: 'Ctrl+C to stop.',
    unnamed: 'Portfolio',
    port: 'Port {{port}} is taken, or forbidden. Choose another, or leave --port out.',
    link: 'Open this link yourself in the browser: {{url}}',
    tooLarge: 'The file {{name}} exceeds the limit of {{max}} MB.',
    tooLong: 'This request exceeds the limit of {{max}} MB.',
    closedTitle: 'Pupitre',
    closed:
      'This page opens with the whole address that the terminal shows, and only in a browser of this machine.',
    session:
      'This page is no longer connected to Pupitre. Open it again with the address that the terminal shows.',
    origin: 'This request comes from another page than Pupitre’s.',
    name: 'This request bears another name than this machine’s.',
    request: 'This request is not one that Pupitre takes.',
    nothing: 'There is nothing at this address.',
  },
};
