/** Edits of plans: what is refused. */
export const planEdit = {
  error: {
    noPlan: 'This project has no plan. Create one, or import one.',
    planExists: 'The project “{{name}}” already has a plan. Delete it first to start from nothing.',
    noTask: 'Task number {{uid}} is no longer in this plan. It may have been deleted: Ctrl+Z brings it back.',
    projectSummary:
      '“{{name}}” is the summary of the whole project: it cannot be moved or deleted, and nothing goes before it.',
    indent: 'These tasks cannot be indented: no task of the same level stands above them.',
    outdent: 'These tasks are at the top level of the plan already.',
    moveInside: '“{{name}}” cannot be moved under itself. Choose a row outside it.',
    value: 'This value does not fit the column. Correct it, or empty the cell.',
    tooLong: 'This text is too long: {{max}} characters at most.',
    range: 'This value must be between {{min}} and {{max}}.',
    duration: 'This duration cannot be accepted: it must be positive, and of some forty years at most.',
    date: 'This date is outside 1984–2149, which is what plans can hold. Correct it.',
    summary:
      '“{{task}}” is a summary task: its dates, duration and progress come from the tasks it holds. Change those.',
    summaryPercent:
      'The progress of the summary task “{{task}}” comes from its tasks: only 0 and 100 % can be typed there, for all of them at once. Otherwise type it task by task.',
    summaryConstraint:
      'The summary task “{{task}}” accepts only “As soon as possible”, “Start no earlier than” and “Finish no later than”.',
    constraint: 'There is no such constraint. Choose one from the list.',
    constraintDate: 'The constraint of “{{task}}” needs a date. Type it.',
    finishBeforeStart: 'The finish of “{{task}}” would be before its start. Correct one of the two dates.',
    finishBeforeDone:
      'The finish asked for “{{task}}” is before what is done of it. Lower its progress first.',
    begun: '“{{task}}” has begun: its date cannot be emptied. Set its progress back to 0 % first.',
    noCalendar: 'This calendar is not in the plan. Choose one from the list.',
    resource: '“{{text}}” cannot be read. Write resources like this: Alice;Hugo[50%].',
    resourceTwice: '“{{name}}” stands twice. Keep it once, with its share.',
    predecessor: '“{{text}}” cannot be read. Write predecessors like this: 3;5FS+2d;7SS-1w;9FF+50%.',
    predecessorTwice: 'Row {{row}} stands twice. Only one link is possible between two tasks.',
    noRow: 'There is no row {{row}} in this plan. Check the number of the predecessor.',
    linkSelf: '“{{task}}” cannot be linked to itself.',
    linkSummary:
      '“{{from}}” and “{{to}}” cannot be linked: one holds the other. Link the tasks themselves instead.',
    notPlaced: '“{{task}}” has no dates yet: recalculate its plan before linking it to another project.',
    noBaseline: 'Baseline {{number}} was never set in this plan.',
    calendar: {
      name: 'Give the calendar a name, of 200 characters at most.',
      week: 'The calendar “{{name}}” must say what the seven days of the week are.',
      hours: 'The hours of the calendar “{{name}}” overlap, or end before they begin. Correct them.',
      exceptions:
        'An exception of the calendar “{{name}}” ends before it begins, or there are too many. Correct them.',
      parent: 'The calendar “{{name}}” cannot derive from itself, nor from a calendar that is not there.',
    },
  },
};
