/** Plans that are read and computed. */
export const schedule = {
  summary_one:
    '{{count}} task, from {{start}} to {{finish}}. Critical: {{critical}}. Dates that differ from the file’s: {{moved}}.',
  summary_other:
    '{{count}} tasks, from {{start}} to {{finish}}. Critical: {{critical}}. Dates that differ from the file’s: {{moved}}.',
  error: {
    circle:
      'These tasks wait for one another in a circle: {{names}}. Remove one of the links, then try again.',
    noStart:
      'The plan has neither a start nor a finish date: nothing can be placed. Give one in the project information.',
    noWork: 'The calendar “{{name}}” has no working day: no task can be placed on it. Give it working hours.',
    tooFar:
      'Task “{{name}}” would finish after 2149: the calculation stops there. Check its duration, those of its predecessors and their lags.',
  },
  mspdi: {
    mpp: 'This file is in Microsoft Project’s own .mpp format, not XML. In Project, save it as “XML Format”, then try again.',
    notPlan:
      'This XML file is not a Microsoft Project plan (its first element is “{{name}}”, “Project” is expected). In Project, save as “XML Format”.',
    malformed:
      'The file is not valid XML: error at line {{line}}, column {{column}}. It is probably cut or was edited by hand; export it again.',
    doctype:
      'The file declares a document type (DOCTYPE), which Microsoft Project never does and which may serve an attack. It was not read.',
    depth: 'The file nests more than {{limit}} elements: it is not a plan. It was not read.',
    tooLarge:
      'The file has too many elements, or too many calendar exceptions, for a plan. Split it into subprojects.',
    sameUid:
      'Task “{{name}}” has number {{uid}}, which another task already has: it was not read. Open the plan in Project and save it again.',
    constraintWithoutDate:
      'Task “{{name}}” has a constraint without a date: it is placed as soon as possible. Check its constraint.',
    date: 'Task “{{name}}” has a date that cannot be read, or is outside 1984–2149 ({{field}}: {{text}}): it is ignored. Correct it in Project.',
    missingPredecessor:
      'Task “{{name}}” has task number {{uid}} as predecessor, which is not in the plan: the link takes no part in the calculation, and is given back on export.',
    crossProjectLink:
      'Task “{{name}}” depends on a task of another project (number {{uid}}), which is not in this file: the link takes no part in the calculation, and is given back on export.',
    subproject:
      'Task “{{name}}” points to subproject {{file}}, which is not in this file: its dates are kept as they are.',
    fileTooLarge:
      'The file is {{size}} MB, the limit is {{limit}} MB. Split the plan into subprojects, or export it without the hours in detail.',
    foreign:
      'This file is in the {{format}} format, not XML. If it is an archive, take the plan out of it; in Project, save as “XML Format”.',
    more_one: 'And {{count}} more remark of this kind, which is not listed.',
    more_other: 'And {{count}} more remarks of this kind, which are not listed.',
    noTask: 'The plan has no task: it is empty. If that is not intended, check the export.',
    noUid:
      'Task “{{name}}” has no number (UID): it was not read. Open the plan in Project and save it again.',
    value:
      'Task “{{name}}” has a value that cannot be read, cannot be or contradicts another ({{field}}: {{text}}): it is replaced. Check this task.',
    ownPredecessor: 'Task “{{name}}” is its own predecessor: the link takes no part in the calculation.',
    sameLink:
      'Two links go from task “{{predecessor}}” to task “{{name}}”: only the first counts. Remove the other in Project.',
    externalTask: 'Task “{{name}}” comes from another project ({{file}}): its dates are kept as they are.',
    baseline:
      'Task “{{name}}” has a baseline numbered {{number}}, which cannot be or is already taken: it is not shown.',
    assignment:
      'An assignment (number {{uid}}) of task “{{name}}” names a task or a resource that is not there, or has a number already taken: it takes no part in the calculation.',
    resourceUid:
      'Resource “{{name}}” has no number, or another’s: it was not read. Open the plan in Project and save it again.',
    resourceValue:
      'Resource “{{name}}” has a value that cannot be read or cannot be ({{field}}: {{text}}): it is replaced. Check this resource.',
    headerValue:
      'The project information has a value that cannot be read or cannot be ({{field}}: {{text}}): it is replaced or ignored. Correct it in Project.',
    calendarUid:
      'Calendar “{{name}}” has no number, or another’s: it was not read. Open the plan in Project and save it again.',
    calendarBase:
      'Calendar “{{name}}” derives from calendar number {{uid}}, which is not in the file: it follows the usual week. Check its hours.',
    calendarCircle:
      'Calendar “{{name}}” derives from itself, through others: it is read without a base calendar. Correct it in Project.',
    calendarHours:
      'Calendar “{{name}}” has hours that cannot be read or that end before they begin ({{from}} – {{to}}): they do not count. Check its hours.',
    calendarNoWork:
      'Calendar “{{name}}” has no working day: no task that follows it can be placed. Give it working hours.',
  },
};
