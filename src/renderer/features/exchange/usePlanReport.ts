import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Id } from '../../../core/model/common';
import { useQueryOf } from '../../hooks';

/** How a plan that was read differs from the one of a project; again whenever that changes. */
export function usePlanReport(source: string, projectId: Id | null | undefined) {
  const client = useQueryClient();
  const query = useQueryOf(
    'exchange.comparePlan',
    { source, projectId: projectId ?? null },
    { enabled: projectId !== undefined },
  );
  const report = projectId === undefined ? undefined : query.data;
  useEffect(() => {
    // A plan may have tens of thousands of tasks: comparisons with other projects are of no more use.
    if (report) client.removeQueries({ queryKey: ['exchange.comparePlan'], type: 'inactive' });
  }, [client, report]);
  return { report, error: query.error, stale: query.isFetching };
}
