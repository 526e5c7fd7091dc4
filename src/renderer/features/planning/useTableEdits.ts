import { useCallback, useRef } from 'react';
import type { TaskCell, TaskDraft } from '../../../contract/planning';
import { dayNumber } from '../../../core/calendar/days';
import type { TaskField, TaskValue } from '../../../core/planning/fields';
import { useMessage } from '../../hooks';
import type { AppendedRow, CellEdit } from '../../ui/grid/types';
import { isField } from './columns';
import { durationCells, isTyped } from './durations';
import { newRowId } from './rows';
import type { PlanDeeds } from './useDeeds';

/** What is typed or pasted in the table, as cells of tasks; in the empty line and below it, as new tasks. */
export function useTableEdits(deeds: PlanDeeds): {
  onEdit(edits: CellEdit[]): Promise<void>;
  onAppendRows(rows: AppendedRow[]): Promise<void>;
} {
  const message = useMessage();
  /** A block pasted on the empty line comes in two parts: its first line, then the others. One step writes both. */
  const waiting = useRef<{ tasks: TaskDraft[]; done: Promise<void> } | null>(null);

  const add = useCallback(
    (tasks: TaskDraft[]): Promise<void> => {
      if (waiting.current) {
        waiting.current.tasks.push(...tasks);
        return waiting.current.done;
      }
      const batch = { tasks: [...tasks], done: Promise.resolve() };
      batch.done = Promise.resolve().then(async () => {
        waiting.current = null;
        const uids = await deeds.insert(null, batch.tasks);
        if (!uids) throw new Error(message({ key: 'planning.error.notAdded', params: {} }));
      });
      waiting.current = batch;
      return batch.done;
    },
    [deeds, message],
  );
  const onEdit = useCallback(
    async (edits: CellEdit[]) => {
      const added = edits.filter(({ rowId }) => rowId === newRowId);
      const cells = edits.flatMap(({ rowId, columnId, value }): TaskCell[] =>
        rowId !== newRowId && isField(columnId)
          ? valuesOf(columnId, value).map(([field, given]) => ({
              uid: Number(rowId),
              field,
              value: given,
            }))
          : [],
      );
      const addition =
        added.length > 0
          ? add([draftOf(Object.fromEntries(added.map(({ columnId, value }) => [columnId, value])))])
          : Promise.resolve();
      if (cells.length > 0) {
        const refusal = await deeds.write(cells);
        if (refusal) throw new Error(message(refusal));
      }
      await addition;
    },
    [add, deeds, message],
  );
  const onAppendRows = useCallback(
    (rows: AppendedRow[]) => add(rows.map(draftOf).filter(({ name, values }) => name || hasValues(values))),
    [add],
  );
  return { onEdit, onAppendRows };
}

const hasValues = (values: TaskDraft['values']) => Object.keys(values).length > 0;

function draftOf(row: AppendedRow): TaskDraft {
  const values: TaskDraft['values'] = {};
  for (const [id, value] of Object.entries(row)) {
    if (!isField(id) || id === 'name' || value === null || value === '') continue;
    for (const [field, given] of valuesOf(id, value)) values[field] = given;
  }
  return { name: typeof row['name'] === 'string' ? row['name'].trim() : '', level: 0, values };
}

/** What one cell says of a task: a duration may say in which time it runs, and that it is an estimate. */
function valuesOf(field: TaskField, value: unknown): [TaskField, TaskValue][] {
  if (field === 'duration' && isTyped(value))
    return Object.entries(durationCells(value)) as [TaskField, TaskValue][];
  return [[field, planValue(field, value)]];
}

/** Days are midnights: the plan's calendar says when they begin and end. */
function planValue(field: TaskField, value: unknown): TaskValue {
  if (value === null || value === undefined) return null;
  if (field === 'calendar') return value === '' ? null : Number(value);
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && dateFields.has(field)) {
    return dayNumber(value) * 1440;
  }
  return value as TaskValue;
}

const dateFields = new Set<TaskField>([
  'start',
  'finish',
  'constraintDate',
  'deadline',
  'actualStart',
  'actualFinish',
]);
