/** The command line, and the loopback page's host. */
export const cli = {
  help: `Pupitre, the PMO consultant's desk, on the command line.

Usage: pupitre COMMAND [OPTIONS]

  new F.pupitre [--sample]           makes an empty portfolio, or the sample
  import FILE… --into F.pupitre      imports projects (CSV, Excel), each file as one step that can be undone
      --map MAPPING.json             which column fills which field (proposed without this option)
      --dry-run                      says what would be done, writes nothing
      --json                         the report as JSON
  info F.pupitre [--json]            what the portfolio holds
  check F.pupitre                    checks the file, its tables and its journal
  schedule PLAN.xml [--json]         computes the dates of a Microsoft Project plan (XML)
  level INSTANCE.rcp [--seconds S] [--seed N] [--json]
                                     searches for the shortest schedule
  pack F.pupitre --kind portfolio --out PACK.pdf
                                     prints the portfolio pack
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
  info: {
    file: 'File',
    name: 'Portfolio',
    projects: 'Projects',
    projectCount: '{{count}}, {{archived}} of them archived',
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
    kind: 'There is no pack “{{kind}}”. There is: {{kinds}}.',
    format: 'The pack is printed as PDF: give a name that ends with .pdf ({{path}}).',
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
