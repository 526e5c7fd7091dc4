import type { errors as french } from '../fr/errors';

export const errors = {
  unexpected:
    'An unexpected error occurred ({{detail}}). Nothing was changed; the detail is in the application’s log.',
  cancelled: 'Cancelled. Nothing was changed.',
  link: 'This link cannot be opened: {{url}}. Only web links (http, https) and e-mail addresses can.',
  call: {
    unknown: 'The application does not know the operation “{{name}}”.',
    input: 'The request “{{name}}” is not acceptable: {{detail}}',
  },
  file: {
    none: 'No portfolio is open. Open one, or create one.',
    missing:
      'The file {{path}} cannot be found. Check that it was not moved and that the drive is connected.',
    unreadable: 'The file {{path}} cannot be read. Check your rights on the file and on its folder.',
    empty: 'The file {{path}} is empty: it is not a portfolio. Restore a backup if you have one.',
    foreign: 'The file {{path}} is not a Pupitre portfolio. To read a workbook or a CSV, use the import.',
    encrypted:
      'The file {{path}} is encrypted, or its beginning is damaged: it cannot be read. Decrypt it first, or restore a backup.',
    damaged:
      'The file {{path}} is damaged ({{detail}}). It was not changed. Open it from the home screen: its last backup is offered there.',
    truncated:
      'The file {{path}} is incomplete: {{size}} bytes of {{expected}}. Copy it again from its source, or restore a backup.',
    newer:
      'The file {{path}} was written by a newer version of Pupitre (format {{version}}, this one reads up to {{current}}). It was not changed: update Pupitre.',
    older:
      'The file {{path}} has an old format and cannot be upgraded because it is open read-only. Copy it to a folder you can write to.',
    busy: 'The file {{path}} is in use by another program. Try again in a moment.',
    exists: 'The file {{path}} already exists. Choose another name: nothing is ever overwritten.',
    folder: 'The folder of {{path}} does not exist or cannot be written. Choose another place.',
    readOnly: 'This portfolio is open read-only: the change was not made.',
    heldBy:
      'The portfolio {{path}} has been open by {{by}} on {{host}} since {{since}}. Close it there, then try again.',
    handle: 'This file is no longer available. Choose it again.',
    journal:
      'The journal no longer matches the table {{table}}: undo stops here, nothing was changed. Run a check of the file.',
    write:
      'The file {{path}} could not be written ({{detail}}). If it is open in another program, close it; otherwise check the disk space.',
  },
  backup: {
    failed:
      'The backup to {{folder}} failed ({{detail}}). Check the disk space and your rights on this folder.',
    damaged:
      'The backup {{id}} is damaged: it was not restored and the portfolio is unchanged. Choose another one.',
    missing: 'This backup no longer exists. Refresh the list and choose another one.',
  },
  logo: {
    size: 'This logo weighs {{size}} bytes, the limit is {{max}}. Reduce the picture (600 pixels wide is enough).',
    type: 'This logo is not a PNG, JPEG or WebP picture. SVG is not accepted, because it can carry a program.',
  },
  portfolio: {
    duplicateName: '“{{name}}” already exists in this list. Choose another name.',
    inUse_one: '“{{name}}” is used by {{count}} project. Say what replaces it, or leave it empty.',
    inUse_other: '“{{name}}” is used by {{count}} projects. Say what replaces it, or leave it empty.',
    typeInUse_one:
      'The type of “{{name}}” cannot change: {{count}} project holds a value. Create another field.',
    typeInUse_other:
      'The type of “{{name}}” cannot change: {{count}} projects hold a value. Create another field.',
    noReplace:
      'The values of the field “{{name}}” cannot move to another field. Clear them, or keep the field.',
    noItem: 'This item is no longer in the list: it may have been deleted.',
  },
  projects: {
    missing: 'This project is no longer in the portfolio. It may have been deleted: Ctrl+Z brings it back.',
    noField: 'The field “{{field}}” does not exist in this portfolio.',
  },
} satisfies typeof french;
