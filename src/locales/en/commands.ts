import type { commands as french } from '../fr/commands';

export const commands = {
  file: {
    open: 'Open a portfolio…',
    create: 'Create a portfolio…',
    sample: 'Open the sample…',
    close: 'Close the portfolio',
  },
  edit: { undo: 'Undo', redo: 'Redo' },
  view: {
    palette: 'Find',
    rail: 'Collapse or expand navigation',
    theme: 'Switch between light and dark theme',
    density: 'Change the density of tables',
  },
  help: { shortcuts: 'Keyboard shortcuts' },
  short: { edit: { undo: 'Undo the last change', redo: 'Redo what was undone' } },
  place: {
    file: 'File',
    edit: 'Edit',
    go: 'Go to',
    project: 'Project',
    view: 'View',
    help: 'Help',
  },
  palette: 'Find and run a command',
  paletteHint: 'Project, task or command',
  paletteHintNoFile: 'Command',
  results: 'Results',
  projects: 'Projects',
  tasks: 'Tasks',
  nothing: 'Nothing matches “{{text}}”.',
  gridTitle: 'In a table',
  grid: {
    move: 'Move around',
    edit: 'Edit the cell',
    leave: 'Abandon typing',
    copy: 'Copy, cut, paste a block',
    fillDown: 'Fill down',
    clear: 'Clear contents',
    columnMenu: 'Column menu',
  },
} satisfies typeof french;
