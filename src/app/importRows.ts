import type { Id } from '../core/model/common';
import type { Operations } from '../core/exchange/plan';
import type { LabelList } from '../core/exchange/labels';
import { nameKey } from '../core/exchange/text';
import { choiceIds, type FieldValue } from '../core/register/values';
import type { WriteDb } from '../data/db';
import { saveProjectKey } from '../data/exchange';
import { readLists, saveItem } from '../data/portfolio';
import { writeFields } from '../data/projects';
import { createProject, fieldBook, requireValue, type FieldBook } from './projects';

/**
 * Does what a plan says: labels first, then custom fields, then projects, then the keys by which the source knows
 * them.
 * @param source name under which those keys are kept
 */
export function executeImport(db: WriteDb, operations: Operations, source: string, newId: () => Id): void {
  for (const { list, name } of operations.labels) addLabel(db, list, name, newId());
  const slots = new Map<string, string>();
  for (const { slot, name, type, options } of operations.fields) {
    const id = newId();
    saveItem(db, 'customField', id, { name, type, options });
    slots.set(slot, `custom.${id}`);
  }
  if (operations.options.length > 0) {
    const { customFields } = readLists(db);
    for (const { fieldId, names } of operations.options) {
      const field = customFields.find(({ id }) => id === fieldId);
      if (field) saveItem(db, 'customField', fieldId, { ...field, options: [...field.options, ...names] });
    }
  }

  const book = fieldBook(readLists(db));
  const toId = labelIds(book);
  for (const { projectId, values, key } of operations.projects) {
    const written: Record<string, FieldValue> = {};
    for (const [slot, value] of Object.entries(values)) {
      const field = slots.get(slot) ?? slot;
      written[field] = toId(field, value);
    }
    const id = projectId ?? newId();
    if (projectId === null) {
      const known = Object.entries(written).filter(([, value]) => value !== null);
      createProject(db, book, id, Object.fromEntries(known));
    } else {
      for (const [field, value] of Object.entries(written)) requireValue(book, field, value);
      writeFields(db, id, written);
    }
    if (key !== null) saveProjectKey(db, source, key, id);
  }
  for (const { projectId, key } of operations.keys) saveProjectKey(db, source, key, projectId);
}

function addLabel(db: WriteDb, list: LabelList, name: string, id: Id): void {
  if (list === 'departments') saveItem(db, 'department', id, { code: '', name, head: '' });
  else if (list === 'programmes')
    saveItem(db, 'programme', id, { code: '', name, owner: '', description: '' });
  else saveItem(db, 'choice', id, { list, name });
}

/** Turns the label of a choice into what its field holds. */
function labelIds(book: FieldBook): (field: string, value: FieldValue) => FieldValue {
  const known = new Map<string, Map<string, string>>();
  return (key, value) => {
    const field = book.fields.get(key);
    if (field?.type !== 'choice' || typeof value !== 'string') return value;
    let ids = known.get(key);
    if (!ids) {
      ids = new Map(choiceIds(field, book.lists).map(({ id, name }) => [nameKey(name), id]));
      known.set(key, ids);
    }
    return ids.get(nameKey(value)) ?? value;
  };
}
