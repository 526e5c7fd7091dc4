import type { steps as french } from '../fr/steps';

export const steps = {
  file: { create: 'create the sample' },
  portfolio: {
    update: 'change the portfolio settings',
    saveItem: 'save “{{name}}”',
    deleteItem: 'delete “{{name}}”',
    orderItems: 'reorder a list',
    saveView: 'save the view “{{name}}”',
    deleteView: 'delete a view',
  },
  projects: {
    create_one: 'create the project “{{name}}”',
    create_other: 'create {{count}} projects',
    setCells_one: 'edit “{{name}}”',
    setCells_other: 'edit {{count}} cells',
    duplicate_one: 'duplicate a project',
    duplicate_other: 'duplicate {{count}} projects',
    archive_one: 'archive a project',
    archive_other: 'archive {{count}} projects',
    unarchive_one: 'unarchive a project',
    unarchive_other: 'unarchive {{count}} projects',
    delete_one: 'delete the project “{{name}}”',
    delete_other: 'delete {{count}} projects',
  },
  exchange: {
    apply_one: 'import {{count}} project from {{name}}',
    apply_other: 'import {{count}} projects from {{name}}',
    deleteMapping: 'forget an import mapping',
  },
} satisfies typeof french;
