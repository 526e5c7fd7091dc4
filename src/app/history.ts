import type { ActionHandlers, QueryHandlers } from './context';
import { changesOf, listSteps, nextRedo, nextUndo } from '../data/journal';
import { historyOfProject } from '../data/history';
import { AppError } from '../core/errors';

type Part = Pick<QueryHandlers, 'history.state' | 'history.list' | 'history.changes' | 'history.ofProject'> &
  Pick<ActionHandlers, 'history.undo' | 'history.redo'>;

const move =
  (direction: 'undo' | 'redo'): ActionHandlers['history.undo'] =>
  ({ opened, notify }) => {
    const { journal } = opened().file;
    if (!journal) throw new AppError('errors.file.readOnly');
    const moved = journal[direction]();
    if (!moved) return null;
    notify({ type: 'changed', tables: [...moved.tables, 'step'] });
    return { ...moved.step, state: direction === 'undo' ? 'undone' : 'done' };
  };

export const history: Part = {
  'history.state': ({ db }) => ({ undo: nextUndo(db) ?? null, redo: nextRedo(db) ?? null }),
  'history.list': ({ db }, { limit, before }) => listSteps(db, limit, before),
  'history.changes': ({ db }, { step }) => changesOf(db, step),
  'history.ofProject': ({ db }, { projectId, limit }) => historyOfProject(db, projectId, limit),
  'history.undo': move('undo'),
  'history.redo': move('redo'),
};
