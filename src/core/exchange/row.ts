import type { Lists } from '../model/portfolio';
import { checkValue, type FieldValue } from '../register/values';
import type { Problem } from './model';
import { readCell } from './read';
import { unpack, type SourceRow } from './source';
import type { Target } from './targets';
import { cellText } from '../tabular/table';
import { namesTotal } from './words';

/** One row as the mapping reads it. Absent slots say nothing; null empties. */
export interface ReadRow {
  line: number;
  key: string | null;
  name: string;
  values: Map<string, FieldValue>;
  /** Labels that the row needs and the lists lack: (slot, label). */
  labels: { target: Target; name: string }[];
  /** Days from start to end; null = known to be unknown; undefined = not said. */
  duration: number | null | undefined;
  durationTarget: Target | undefined;
  refusals: Problem[];
  notes: Problem[];
}

const maxLabel = 120;
const maxOptions = 200;

export function readRow(row: SourceRow, targets: readonly Target[], lists: Lists): ReadRow {
  const read: ReadRow = {
    line: row.line,
    key: null,
    name: '',
    values: new Map(),
    labels: [],
    duration: undefined,
    durationTarget: undefined,
    refusals: [],
    notes: [],
  };
  for (const target of targets) {
    const cell = unpack(row.cells[target.index]);
    const text = cellText(cell).trim();
    const problem = (key: string, params: Problem['params']): Problem => ({
      key,
      params,
      column: target.column,
      text,
    });
    const reading = readCell(cell, target.reading);
    if (reading.state === 'refused') {
      tell(read.refusals, problem(reading.key, reading.params));
      continue;
    }
    if ('note' in reading && reading.note) tell(read.notes, problem(reading.note.key, reading.note.params));
    if (reading.state === 'empty') continue;
    const value = reading.state === 'clear' ? null : reading.value;
    if (target.slot === 'key') read.key = value === null ? null : String(value);
    else if (target.slot === 'duration') {
      read.duration = value as number | null;
      read.durationTarget = target;
    } else {
      const refusal = takeValue(read, target, value, lists);
      if (refusal) tell(read.refusals, problem(refusal.key, refusal.params));
    }
  }
  const name = read.values.get('name');
  read.name = typeof name === 'string' ? name : '';
  if (namesTotal(read.name))
    read.refusals.push({ key: 'exchange.problem.total', params: {}, text: read.name });
  return read;
}

/** A column that fills two fields is told of once. */
function tell(problems: Problem[], problem: Problem): void {
  if (!problems.some(({ column }) => column === problem.column)) problems.push(problem);
}

function takeValue(
  read: ReadRow,
  target: Target,
  value: FieldValue,
  lists: Lists,
): { key: string; params: Problem['params'] } | null {
  const { field, labels, slot } = target;
  if (!field) return null;
  if (field.type !== 'choice' || !labels) {
    read.values.set(slot, value);
    return checkValue(field, value, lists);
  }
  if (value === null) {
    read.values.set(slot, null);
    return null;
  }
  const text = String(value);
  const known = labels.find(text);
  if (!known) {
    if (!target.open) return { key: 'exchange.problem.unknownLabel', params: { label: text } };
    if (text.length > maxLabel)
      return { key: 'fields.error.tooLong', params: { max: maxLabel, length: text.length } };
    const options = field.choices !== undefined && 'options' in field.choices;
    if (options && labels.size() >= maxOptions)
      return { key: 'exchange.problem.tooManyLabels', params: { max: maxOptions } };
    labels.add(text);
  }
  const name = known?.name ?? text;
  read.values.set(slot, name);
  read.labels.push({ target, name });
  return null;
}
