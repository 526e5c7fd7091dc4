import type { preview as french } from '../fr/preview';

export const preview = {
  title: 'Reports',
  kind: 'Report',
  kinds: { portfolio: 'Portfolio pack', gantt: 'Gantt schedule' },
  project: 'Project',
  options: 'Options of the printed schedule',
  noPlanTitle: 'No project has a schedule yet',
  noPlanText: 'Import a schedule from Exchange, or create one from Planning: it will print here.',
  language: 'Language',
  french: 'French',
  english: 'English',
  projectPages: 'One page per project',
  printing: 'Laying out the pages…',
  save: 'Save the PDF',
  saving: 'Saving…',
  outline: 'Contents of the pack',
  pages: 'Pages of the pack',
  page: 'Page {{page}} of {{pages}}',
  zoom: '{{percent}}%',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  emptyTitle: 'The portfolio is still empty',
  emptyText:
    'Import or create projects: the pack takes shape as you go, and this preview is the printed page.',
} satisfies typeof french;
