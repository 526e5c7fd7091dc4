import type { Source, SourceColumn } from '../../../src/contract/exchange';
import type { Lists } from '../../../src/core/model/portfolio';

export const noLists: Lists = {
  departments: [],
  programmes: [],
  objectives: [],
  choices: [],
  customFields: [],
};

export const column = (header: string, more: Partial<SourceColumn> = {}): SourceColumn => ({
  header,
  kind: 'text',
  filled: 2,
  dateFormat: null,
  decimal: null,
  ambiguous: false,
  values: [],
  ...more,
});

/** A file of three columns as the application describes it: name, start, budget in thousands. */
export const source = (more: Partial<Source> = {}): Source => ({
  source: 'read-1',
  name: 'client.csv',
  format: 'csv',
  encoding: 'utf-8',
  separator: ';',
  sheet: null,
  sheets: [],
  headerRow: 1,
  rows: 2,
  blankRows: 0,
  emptyColumns: 0,
  columns: [
    column('Nom'),
    column('Début', { kind: 'date', dateFormat: 'dmy', ambiguous: true }),
    column('Budget', { kind: 'number', decimal: ',' }),
  ],
  preview: [],
  warnings: [],
  mapping: {
    version: 1,
    name: 'client',
    encoding: 'utf-8',
    separator: ';',
    headerRow: 1,
    columns: [
      { column: 'Nom', field: 'name' },
      { column: 'Début', field: 'startDate', date: 'dmy' },
      { column: 'Budget', field: 'budgetInitial', decimal: ',', unit: 'k' },
    ],
    createLabels: true,
    matchBy: 'name',
  },
  remembered: null,
  ...more,
});
