/** Health of a plan: the DCMA's fourteen points and ours. */
export const planHealth = {
  title: 'Plan health',
  summary_zero: 'All {{passed}} checks that can be measured pass',
  summary_one: '1 check to review of {{total}}',
  summary_other: '{{count}} checks to review of {{total}}',
  method:
    'The DCMA 14 points (PAM 200.1, 2012) and a review of the network. Health says whether the plan can be trusted, not whether it will be kept.',
  dcma: 'DCMA 14 points',
  further: 'Review',
  column: { check: 'Check', state: 'State', value: 'Measure', threshold: 'Threshold' },
  state: { pass: 'Pass', fail: 'To review', info: 'Information', unknown: 'Not measurable' },
  value: {
    share: '{{share}} ({{count}} of {{of}})',
    none: 'Nothing to look at',
  },
  threshold: { most: '≤ {{value}}', least: '≥ {{value}}', zero: 'None', none: 'No threshold' },
  nothing: 'No task concerned.',
  more_one: 'and 1 more task',
  more_other: 'and {{count}} more tasks',
  goTo: 'Go to “{{name}}”',
  check: {
    logic: {
      name: 'Missing logic',
      detail: 'Incomplete tasks without a predecessor or a successor: nothing holds their dates.',
    },
    leads: {
      name: 'Leads',
      detail: 'Relations with a negative lag: the successor starts before what it waits for.',
    },
    lags: {
      name: 'Lags',
      detail: 'Relations with a positive lag: a wait that often deserves to be a task.',
    },
    relationTypes: {
      name: 'Finish-to-start relations',
      detail: 'Share of FS relations. SS, FF and SF are hard to follow; these are their tasks.',
    },
    hardConstraints: {
      name: 'Hard constraints',
      detail: 'Must start or finish on, no later than: they keep relations from pushing the task.',
    },
    highFloat: {
      name: 'High slack',
      detail: 'More than 44 working days of total slack: a successor is probably missing.',
    },
    negativeFloat: {
      name: 'Negative slack',
      detail: 'A deadline or a constraint can already not be met.',
    },
    highDuration: {
      name: 'Long tasks',
      detail: 'More than 44 working days: to be split so that they can be followed.',
    },
    invalidDates: {
      name: 'Invalid dates',
      detail: 'Forecast before the status date, or actual after it.',
    },
    resources: {
      name: 'Without a resource',
      detail: 'Tasks of a day or more to which nobody is assigned.',
    },
    missedTasks: {
      name: 'Tasks behind the baseline',
      detail: 'Of those whose baseline finish is past, finished (or forecast) after it.',
    },
    criticalPathTest: {
      name: 'Critical path test',
      detail:
        '600 days are added to the first critical task: the plan must finish that much later. If not, the critical path is broken.',
    },
    cpli: {
      name: 'CPLI, critical path length index',
      detail: '(Remaining critical path + slack up to the baseline finish) ÷ remaining critical path.',
    },
    bei: {
      name: 'BEI, baseline execution index',
      detail: 'Tasks finished ÷ tasks that should be by the baseline, or that have none.',
    },
    deadlines: { name: 'Deadlines missed', detail: 'The forecast finish comes after the deadline.' },
    unreported: {
      name: 'Past not reported',
      detail: 'Work planned before the status date is neither reported done nor planned again.',
    },
    binding: {
      name: 'Constraints that bind',
      detail: 'The constraint, not a relation, sets the dates of the task.',
    },
    danglingStart: {
      name: 'Open start',
      detail: 'Relations hold only the finish of the task (FF, SF): nothing says when it starts.',
    },
    danglingFinish: {
      name: 'Open finish',
      detail: 'Successors leave only from its start (SS, SF): its delay would push nothing.',
    },
    looseMilestones: {
      name: 'Milestones without a predecessor',
      detail: 'Their date will follow no delay.',
    },
    summaryLinks: {
      name: 'Linked summary tasks',
      detail: 'A relation on a summary hides the task that really waits.',
    },
    estimates: { name: 'Durations to estimate', detail: 'A provisional duration, or a task without one.' },
    outsideLate: {
      name: 'Broken cross-project links',
      detail: 'The task is planned before what it waits for from another project.',
    },
  },
};
