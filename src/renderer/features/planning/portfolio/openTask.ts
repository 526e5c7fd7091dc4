import { useCallback } from 'react';
import { useLocation } from 'wouter';

/** Goes to the planning of a project, at one of its tasks when there is one to show. */
export function useOpenTask(): (projectId: string, uid?: number) => void {
  const [, navigate] = useLocation();
  return useCallback(
    (projectId, uid) => navigate(`/projects/${projectId}/planning${uid === undefined ? '' : `?task=${uid}`}`),
    [navigate],
  );
}

/** Names a task wherever it is, as the id of a row. */
export const taskId = (projectId: string, uid: number): string => `${projectId}:${uid}`;

export function taskOf(id: string): { projectId: string; uid: number } {
  const at = id.lastIndexOf(':');
  return { projectId: id.slice(0, at), uid: Number(id.slice(at + 1)) };
}
