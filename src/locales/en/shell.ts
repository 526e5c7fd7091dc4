import type { shell as french } from '../fr/shell';

export const shell = {
  openBackup: 'Open the last backup',
  skip: 'Skip to content',
  rail: 'Screens',
  openRail: 'Expand navigation',
  closeRail: 'Collapse navigation',
  opening: 'Opening…',
  noFile: 'No portfolio open',
  search: 'Find a project, a task',
  searchCommands: 'Run a command',
  undo: 'Undo',
  undoStep: 'Undo: {{step}}',
  redoStep: 'Redo: {{step}}',
  undoNothing: 'Nothing to undo',
  redoNothing: 'Nothing to redo',
  undone: 'undone: {{step}}',
  redone: 'redone: {{step}}',
  readOnlyInUse:
    'Read-only: {{by}} has this portfolio open on {{host}} (since {{since}}). Close it there, then open it again here to make changes.',
  readOnlyMedia:
    'Read-only: this file or its folder cannot be written. Copy it to a folder you can write to.',
  dropHere: 'Drop a portfolio to open it, or CSV, Excel and Project (XML) files to import them',
  dismiss: 'Dismiss this message',
  close: 'Close',
  cancel: 'Cancel',
  noWeather: 'No weather',
  error: {
    host: 'The application does not answer ({{detail}}). Nothing that was saved is lost; start Pupitre again.',
    screen: 'This screen could not be shown',
    screenText: 'Your data is intact. Detail: {{detail}}',
    read: 'This data could not be read',
    again: 'Try again',
    dropNeedsFile: 'Open or create a portfolio first: imported projects go into it.',
  },
} satisfies typeof french;
