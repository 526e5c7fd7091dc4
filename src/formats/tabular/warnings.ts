import type { TabularWarning } from '../../core/tabular/table';
import { limits } from './limits';

export interface WarningList {
  add(
    name: string,
    warning?: Omit<TabularWarning, 'key' | 'params'> & { params?: TabularWarning['params'] },
  ): void;
  /** All that was added, in order; of each kind beyond the first ones, the number alone. */
  done(): TabularWarning[];
}

/** Collects warnings; a file with a hundred thousand ragged rows must not give a hundred thousand lines to read. */
export function createWarnings(): WarningList {
  const listed: TabularWarning[] = [];
  const counts = new Map<string, number>();
  return {
    add(name, { params = {}, ...place } = {}) {
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      if (count <= limits.listedWarnings) listed.push({ key: `formats.warning.${name}`, params, ...place });
    },
    done() {
      const more = [...counts].filter(([, count]) => count > limits.listedWarnings);
      return [
        ...listed,
        ...more.map(([name, count]) => ({
          key: `formats.warning.${name}More`,
          params: { count: count - limits.listedWarnings },
        })),
      ];
    },
  };
}
