import { AppError } from '../core/errors';
import {
  deleteItem,
  deleteView,
  orderItems,
  readLists,
  readPortfolio,
  readViews,
  replaceUses,
  saveItem,
  saveView,
  updatePortfolio,
  usesOf,
} from '../data/portfolio';
import type { ReadDb } from '../data/db';
import type { CommandHandlers, QueryHandlers } from './context';
import type { ListName } from '../contract/portfolio';

type Part = Pick<QueryHandlers, 'portfolio.get' | 'portfolio.lists' | 'portfolio.views'> &
  Pick<
    CommandHandlers,
    | 'portfolio.update'
    | 'portfolio.saveItem'
    | 'portfolio.deleteItem'
    | 'portfolio.orderItems'
    | 'portfolio.saveView'
    | 'portfolio.deleteView'
  >;

/** Entries of one list, with their names. */
function entries(db: ReadDb, list: ListName): { id: string; name: string; group?: string }[] {
  const lists = readLists(db);
  switch (list) {
    case 'department':
      return lists.departments;
    case 'programme':
      return lists.programmes;
    case 'objective':
      return lists.objectives;
    case 'customField':
      return lists.customFields;
    case 'choice':
      return lists.choices.map((choice) => ({ ...choice, group: choice.list }));
  }
}

const sameName = (a: string, b: string) =>
  a.trim().localeCompare(b.trim(), 'fr', { sensitivity: 'base' }) === 0;

export const portfolio: Part = {
  'portfolio.get': ({ db }) => readPortfolio(db),
  'portfolio.lists': ({ db }) => readLists(db),
  'portfolio.views': ({ db }, { screen }) => readViews(db, screen),
  'portfolio.update': ({ db }, { changes }) => {
    updatePortfolio(db, changes);
    return null;
  },
  'portfolio.saveItem': ({ db, newId, label }, { entry }) => {
    const { list, item } = entry;
    const id = item.id ?? newId();
    const group = 'list' in item ? item.list : undefined;
    const siblings = entries(db, list).filter((other) => other.group === group);
    if (siblings.some((other) => other.id !== id && sameName(other.name, item.name))) {
      throw new AppError('errors.portfolio.duplicateName', { name: item.name }, 'name');
    }
    if (entry.list === 'customField') {
      const before = readLists(db).customFields.find((field) => field.id === id);
      if (before && before.type !== entry.item.type && usesOf(db, 'customField', id) > 0) {
        throw new AppError(
          'errors.portfolio.typeInUse',
          { name: before.name, count: usesOf(db, 'customField', id) },
          'type',
        );
      }
    }
    label('steps.portfolio.saveItem', { list, name: item.name });
    saveItem(db, list, id, item);
    return id;
  },
  'portfolio.deleteItem': ({ db, label }, { list, id, replaceBy }) => {
    const all = entries(db, list);
    const entry = all.find((other) => other.id === id);
    if (!entry) throw new AppError('errors.portfolio.noItem', { id });
    const count = usesOf(db, list, id);
    if (count > 0 && replaceBy === undefined) {
      throw new AppError('errors.portfolio.inUse', { name: entry.name, count });
    }
    if (
      replaceBy &&
      !all.some((other) => other.id === replaceBy && other.id !== id && other.group === entry.group)
    ) {
      throw new AppError('errors.portfolio.noItem', { id: replaceBy }, 'replaceBy');
    }
    if (list === 'customField' && replaceBy)
      throw new AppError('errors.portfolio.noReplace', { name: entry.name });
    label('steps.portfolio.deleteItem', { list, name: entry.name });
    replaceUses(db, list, id, replaceBy ?? null);
    deleteItem(db, list, id);
    return null;
  },
  'portfolio.orderItems': ({ db, label }, { list, ids }) => {
    const known = new Set(entries(db, list).map((entry) => entry.id));
    if (new Set(ids).size !== ids.length || ids.some((id) => !known.has(id))) {
      throw new AppError('errors.portfolio.noItem', { id: ids.find((id) => !known.has(id)) ?? ids[0] ?? '' });
    }
    label('steps.portfolio.orderItems', { list });
    orderItems(db, list, ids);
    return null;
  },
  'portfolio.saveView': ({ db, newId, label }, { view }) => {
    const id = view.id ?? newId();
    label('steps.portfolio.saveView', { name: view.name });
    saveView(db, { ...view, id });
    return id;
  },
  'portfolio.deleteView': ({ db }, { id }) => {
    if (deleteView(db, id) === 0) throw new AppError('errors.portfolio.noItem', { id });
    return null;
  },
};
