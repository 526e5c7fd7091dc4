import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Mapping } from '../../../core/exchange/model';
import { useQueryOf } from '../../hooks';

/** Long enough to type a word, short enough to seem live. */
const pause = 300;

/** What an import would do, again whenever the mapping or the portfolio changes; the last answer stays until then. */
export function usePlan(source: string, mapping: Mapping, enabled: boolean) {
  const client = useQueryClient();
  const settled = useSettled(JSON.stringify(mapping), pause);
  const query = useQueryOf(
    'exchange.plan',
    { source, mapping: JSON.parse(settled) as Mapping },
    { keepPrevious: true, enabled },
  );
  const report = query.data;
  useEffect(() => {
    // A plan may hold tens of thousands of rows: those of earlier mappings are of no more use.
    if (report) client.removeQueries({ queryKey: ['exchange.plan'], type: 'inactive' });
  }, [client, report]);
  const late = settled !== JSON.stringify(mapping);
  return {
    report,
    error: query.error,
    /** What is shown is of an earlier mapping, or of an earlier state of the portfolio. */
    stale: late || query.isFetching || query.isPlaceholderData,
  };
}

function useSettled(value: string, milliseconds: number): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
}
