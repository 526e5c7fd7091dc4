import { QueryClient } from '@tanstack/react-query';
import type { Bridge, Name, NamesOf, Notice } from '../contract/index';

/** Actions that only read: the interface caches them like queries. */
type ReadingAction = 'file.current' | 'file.recent' | 'file.backups' | 'file.about' | 'reports.print';
export type ReadName = NamesOf<'query'> | ReadingAction;

const lists = ['department', 'programme', 'objective', 'choice', 'customField'];
const records = ['project', 'projectWeather', 'projectCustom', 'projectObjective'];

const plans = [
  'plan',
  'planCalendar',
  'planResource',
  'planTask',
  'planRelation',
  'planAssignment',
  'taskBaseline',
  'planBaseline',
];

/** Tables that each operation reads: when one changes, what was read is read again. */
export const reads: Record<ReadName, readonly string[]> = {
  'file.current': [],
  'file.recent': [],
  'file.backups': [],
  'file.about': [],
  'portfolio.get': ['portfolio'],
  'portfolio.lists': lists,
  'portfolio.views': ['savedView'],
  'projects.list': records,
  'projects.get': records,
  'projects.search': [...records, ...lists],
  'planning.get': ['project', ...plans],
  'planning.list': ['plan', 'planTask'],
  'planning.milestones': ['project', 'planTask', 'taskBaseline'],
  'planning.adherences': ['project', 'planTask', 'planRelation'],
  'planning.findTasks': ['project', 'planTask'],
  'exchange.plan': [...records, ...lists, 'externalKey'],
  'exchange.comparePlan': ['project', 'planImport', ...plans],
  'exchange.mappings': ['savedMapping'],
  'history.state': ['step'],
  'history.list': ['step'],
  'history.changes': ['step'],
  'history.ofProject': ['step'],
  'reports.print': ['portfolio', ...records, ...lists, ...plans],
};

export const isRead = (name: Name): name is ReadName => Object.hasOwn(reads, name);

/** A cache that trusts what it holds until a notice says otherwise: nothing else writes the file. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Infinity,
        retry: false,
        // A refusal stays one until something changes: asked again by each component that shows it, it would loop.
        retryOnMount: false,
        networkMode: 'always',
        refetchOnWindowFocus: false,
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}

/** Drops what the notices of the application make stale. Returns the way to stop. */
export function followNotices(bridge: Bridge, client: QueryClient): () => void {
  return bridge.subscribe((notice) => forget(client, notice));
}

function forget(client: QueryClient, notice: Notice): void {
  if (notice.type !== 'changed') return;
  if (notice.tables.includes('*')) {
    // Another file: what the last one held must not show for an instant.
    void client.resetQueries();
    return;
  }
  void client.invalidateQueries({
    predicate: ({ queryKey: [name] }) =>
      isRead(name as Name) && reads[name as ReadName].some((table) => notice.tables.includes(table)),
  });
}
