import { AppError } from '../core/errors';
import { deleteMapping, readMappings } from '../data/exchange';
import type { ActionHandlers, CommandHandlers, QueryHandlers } from './context';

type Part = Pick<QueryHandlers, 'exchange.plan' | 'exchange.mappings'> &
  Pick<CommandHandlers, 'exchange.apply' | 'exchange.deleteMapping'> &
  Pick<ActionHandlers, 'exchange.read' | 'exchange.forget'>;

const noSource = (source: string) => new AppError('errors.exchange.noSource', { source });

export const exchange: Part = {
  'exchange.read': (_context, { handle }) => {
    throw noSource(handle);
  },
  'exchange.plan': (_context, { source }) => {
    throw noSource(source);
  },
  'exchange.apply': (_context, { source }) => {
    throw noSource(source);
  },
  'exchange.forget': () => null,
  'exchange.mappings': ({ db }) => readMappings(db),
  'exchange.deleteMapping': ({ db }, { id }) => {
    if (deleteMapping(db, id) === 0) throw new AppError('errors.exchange.noMapping', { id });
    return null;
  },
};
