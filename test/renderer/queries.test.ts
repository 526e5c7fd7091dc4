import { expect, test } from 'vitest';
import { contract, type Bridge, type Notice } from '../../src/contract/index';
import { createQueryClient, followNotices, reads } from '../../src/renderer/queries';

/** A bridge of which only the notices are used. */
function noticing(): { bridge: Bridge; tell(notice: Notice): void } {
  const listeners = new Set<(notice: Notice) => void>();
  const bridge: Bridge = {
    host: 'browser',
    invoke: () => Promise.reject(new Error('nothing is asked here')),
    take: () => Promise.resolve([]),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return { bridge, tell: (notice) => listeners.forEach((listener) => listener(notice)) };
}

test('every query of the contract says which tables it reads', () => {
  const queries = Object.entries(contract).flatMap(([name, { kind }]) => (kind === 'query' ? [name] : []));
  expect(Object.keys(reads)).toEqual(expect.arrayContaining(queries));
});

test('a changed table drops what reads it, and leaves the rest', () => {
  const { bridge, tell } = noticing();
  const client = createQueryClient();
  client.setQueryData(['projects.list', {}], []);
  client.setQueryData(['portfolio.get', {}], { name: 'Client' });
  followNotices(bridge, client);
  tell({ type: 'changed', tables: ['projectWeather', 'step'] });
  expect(client.getQueryState(['projects.list', {}])?.isInvalidated).toBe(true);
  expect(client.getQueryState(['portfolio.get', {}])?.isInvalidated).toBe(false);
});

test('nothing of the last file is left when another one opens', () => {
  const { bridge, tell } = noticing();
  const client = createQueryClient();
  client.setQueryData(['projects.list', {}], [{ name: 'Projet d’un autre client' }]);
  followNotices(bridge, client);
  tell({ type: 'changed', tables: ['*'] });
  expect(client.getQueryData(['projects.list', {}])).toBeUndefined();
});

test('progress and menus drop nothing', () => {
  const { bridge, tell } = noticing();
  const client = createQueryClient();
  client.setQueryData(['projects.list', {}], []);
  followNotices(bridge, client);
  tell({ type: 'progress', job: 'j', stage: 'read', done: 1, total: 2 });
  tell({ type: 'run', command: 'edit.undo' });
  expect(client.getQueryState(['projects.list', {}])?.isInvalidated).toBe(false);
});
