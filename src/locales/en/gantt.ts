export const gantt = {
  chart: 'Gantt chart',
  instructions:
    'Up and down arrows choose a task, Alt+left or right arrow moves it by a day, Alt+Shift+arrow changes its duration, Escape gives up a move.',
  today: 'Today',
  statusDate: 'Status date',
  kind: { milestone: 'milestone', summary: 'summary' },
  notPlaced: 'not placed',
  on: 'on {{date}}',
  fromTo: 'from {{start}} to {{finish}}',
  critical: 'critical',
  inactive: 'inactive',
  days_one: '{{count}} d',
  days_other: '{{count}} d',
  link: { FS: 'FS link', SS: 'SS link', FF: 'FF link', SF: 'SF link' },
  linkTo: '{{from}} → {{to}}, {{type}}',
  linkFrom: '{{from}} → …',
  progress: '{{percent}} done',
};
