/** Plans that are read and computed. */
export const schedule = {
  summary_one:
    '{{count}} task, from {{start}} to {{finish}}. Critical: {{critical}}. Dates that differ from the file’s: {{moved}}.',
  summary_other:
    '{{count}} tasks, from {{start}} to {{finish}}. Critical: {{critical}}. Dates that differ from the file’s: {{moved}}.',
  error: {
    circle:
      'These tasks wait for one another in a circle: {{names}}. Remove one of the links, then compute again.',
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
      'Task “{{name}}” has task number {{uid}} as predecessor, which is not in the plan: the link is ignored.',
    crossProjectLink:
      'Task “{{name}}” depends on a task of another project (number {{uid}}), which is not in this file: the link is ignored.',
    subproject:
      'Task “{{name}}” points to subproject {{file}}, which is not in this file: its dates are kept as they are.',
  },
};
