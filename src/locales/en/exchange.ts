/** Import of foreign files: what is found, what is proposed, what is refused and why. */
export const exchange = {
  stage: {
    open: 'Opening the file',
    read: 'Reading',
    analyse: 'Studying the columns',
    check: 'Checking the plan',
  },
  outcome: {
    created: 'Created',
    updated: 'Updated',
    unchanged: 'Unchanged',
    conflict: 'To decide',
    refused: 'Refused',
  },
  count: {
    created_one: '{{count}} project created',
    created_other: '{{count}} projects created',
    updated_one: '{{count}} project updated',
    updated_other: '{{count}} projects updated',
    unchanged_one: '{{count}} project unchanged',
    unchanged_other: '{{count}} projects unchanged',
    conflicts_one: '{{count}} row to decide',
    conflicts_other: '{{count}} rows to decide',
    refused_one: '{{count}} row refused',
    refused_other: '{{count}} rows refused',
    blankRows_one: '{{count}} blank row ignored',
    blankRows_other: '{{count}} blank rows ignored',
    emptyColumns_one: '{{count}} empty column ignored',
    emptyColumns_other: '{{count}} empty columns ignored',
  },
  addition: {
    departments: 'New department: {{name}}',
    programmes: 'New programme: {{name}}',
    phase: 'New phase: {{name}}',
    priority: 'New priority: {{name}}',
    method: 'New method: {{name}}',
    customFields: 'New field: {{name}}',
    options: 'New value of the field “{{of}}”: {{name}}',
  },
  target: {
    key: 'Identifier in the source',
    duration: 'Duration (gives the forecast finish)',
    newField: 'Custom field “{{name}}”',
    ignore: 'Do not import',
  },
  kind: {
    text: 'text',
    number: 'number',
    date: 'date',
    boolean: 'yes or no',
    choice: 'list of values',
    empty: 'empty',
  },
  dateFormat: {
    iso: '2026-11-21',
    dmy: '21/11/2026 (day, month, year)',
    mdy: '11/21/2026 (month, day, year)',
    ymd: '2026/11/21',
    dMonthY: '21 November 2026',
    monthY: 'November 2026 (first of the month)',
    serial: 'dates of the workbook',
  },
  decimal: { ',': 'decimal comma', '.': 'decimal point' },
  unit: {
    '1': 'units',
    k: 'thousands',
    M: 'millions',
    days: 'days',
    weeks: 'weeks',
    months: 'months',
    years: 'years',
  },
  rule: {
    emptyCell:
      'An empty cell leaves the value as it is. A text declared “empty” in the table of values clears it.',
    oneStep: 'The whole import is undone at once (Ctrl+Z).',
    undecided: 'Rows left undecided are put aside: nothing is written for them.',
  },
  warning: {
    noColumn: 'The column “{{column}}” of the mapping is not in this file: it is passed over.',
    duration: {
      days: '“{{column}}” is a length in calendar days: the forecast finish is the start plus that many days.',
      weeks: '“{{column}}” is a length in weeks: the forecast finish is the start plus 7 days a week.',
      months:
        '“{{column}}” is a length in months: the forecast finish is the start plus a twelfth of 365 days a month, rounded to the day.',
      years:
        '“{{column}}” is a length in years: the forecast finish is the start plus 365 days a year, rounded to the day.',
    },
    unitFrom:
      'Amounts of “{{column}}” are read in {{unit}}, after the column “{{from}}”. Check, and correct if need be.',
    ambiguousDate: 'Dates of “{{column}}” can be read day first or month first. Check the format chosen.',
    ambiguousNumber:
      'Numbers of “{{column}}” can be read with a decimal comma or point. Check the sign chosen.',
    nothing_one: '“{{text}}” in “{{column}}” is read as “not known” ({{count}} row).',
    nothing_other: '“{{text}}” in “{{column}}” is read as “not known” ({{count}} rows).',
  },
  problem: {
    closeName: 'The name is close to “{{name}}”: say whether it is the same project.',
    twice: 'This project is already on line {{line}} of the file: say what to do with this one.',
    sameProject: 'Line {{line}} already updates this project: say what to do with this one.',
    severalProjects_one: '{{count}} project of the portfolio bears this name: say whether it is the one.',
    severalProjects_other: '{{count}} projects of the portfolio bear this name: say which.',
    otherKey:
      'A project bears this name, but the source knows it by another identifier (here “{{key}}”): say whether it is the same.',
    unknownLabel:
      '“{{label}}” is not in the portfolio’s list. Add it, give its equivalent in the table of values, or allow new values.',
    tooManyLabels: 'This list would exceed {{max}} values. Import this column as text.',
    duration: '“{{text}}” is not a length that can be read, or it leads beyond 2199.',
    total: 'This row is a total, not a project.',
    noLink: '“{{text}}” is not a web address: the link is left as it is.',
    linkPart: 'The cell holds more than one address: the link kept is {{kept}}.',
    otherDecimal:
      'This number does not have the decimal sign of its column; it has only one possible reading, which is taken.',
    rounded: 'The percentage is rounded to {{kept}}%.',
  },
  error: {
    noTask:
      'The plan {{name}} has no task: there is nothing to import. Open it in Project and see what was saved.',
    planDecision:
      'The comparison no longer knows record number {{uid}}: the plan has changed meanwhile. Compare again.',
    noSource: 'This reading is no longer available. Choose the file again.',
    noMapping: 'This mapping no longer exists.',
    unreadable:
      'The file {{name}} cannot be read ({{detail}}). Check that it still exists and is not open in another program.',
    noSheet: 'The sheet “{{sheet}}” is not in the workbook. Sheets there are: {{sheets}}.',
    noRow: 'Row {{line}} is blank or beyond the end: it cannot hold the headers.',
    noData: 'No row under the headers (row {{line}}). Check the sheet and the header row chosen.',
    tooManyRows: '{{rows}} rows: an import takes {{limit}} at most. Split the file.',
    noName:
      'No column gives the project’s name. Map one to the field “Project”. Columns of the file: {{columns}}.',
    noField:
      'The field “{{field}}” (column “{{column}}”) does not exist in this portfolio. Correct the mapping.',
    computed: 'The field “{{field}}” is computed: the column “{{column}}” cannot fill it.',
    twice: 'Two columns, “{{other}}” and “{{column}}”, go to the same field “{{field}}”. Keep one.',
    decision:
      'Line {{line}} does not await this decision: the portfolio has changed, or the chosen project is gone. Compare again.',
  },
};
