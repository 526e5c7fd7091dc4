import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Input, NamesOf, Output, Refusal, Reply } from '../contract/index';
import type { Message } from '../core/errors';
import { RefusedError, valueOf } from './api';
import type { ReadName } from './queries';
import { useServices } from './services';

/** Reads the open file, and again when what it read changes. A refusal is the query's error. */
export function useQueryOf<N extends ReadName>(
  name: N,
  input: Input<N>,
  options: { enabled?: boolean; keepPrevious?: boolean } = {},
): UseQueryResult<Output<N>, RefusedError> {
  const { bridge } = useServices();
  return useQuery<Output<N>, RefusedError>({
    queryKey: [name, input],
    queryFn: async () => valueOf(await bridge.invoke(name, input)),
    enabled: options.enabled ?? true,
    ...(options.keepPrevious
      ? { placeholderData: (previous: Output<N> | undefined) => previous as never }
      : {}),
  });
}

export interface CommandOptions {
  /** No word when done: for typing in a grid, where each cell shows its own outcome. */
  quiet?: boolean;
  /** The caller shows the refusal itself (beside the field at fault). */
  ownRefusals?: boolean;
}

export interface Runner<N extends NamesOf<'command'> | NamesOf<'action'>> {
  /** Never throws: a refusal is a reply, already shown unless the caller shows its own. */
  run(input: Input<N>): Promise<Reply<Output<N>>>;
  pending: boolean;
}

/** Changes the open file: one undo step, offered back («Annuler») once done. */
export function useCommand<N extends NamesOf<'command'>>(name: N, options: CommandOptions = {}): Runner<N> {
  const { quiet = false } = options;
  const undo = useUndo();
  const { bridge, toasts } = useServices();
  const done = useCallback(async () => {
    if (quiet) return;
    const state = await bridge.invoke('history.state', {});
    const step = state.ok ? state.value.undo : null;
    if (!step || step.command !== name) return;
    toasts.show({ kind: 'done', message: step.label, action: { label: word('shell.undo'), run: undo } });
  }, [quiet, bridge, toasts, name, undo]);
  return useRunner(name, options, done);
}

/** Asks something of the host or of the file as a whole: open, restore, print. */
export function useAction<N extends NamesOf<'action'>>(
  name: N,
  options: Pick<CommandOptions, 'ownRefusals'> = {},
): Runner<N> {
  return useRunner(name, options);
}

/** Takes back the last step and says what was taken back. */
export function useUndo(): () => void {
  return useMove('undo');
}

/** Does the last undone step again and says so. */
export function useRedo(): () => void {
  return useMove('redo');
}

/** Shows a refusal. */
export function useShowRefusal(): (refusal: Refusal) => void {
  const { toasts } = useServices();
  return useCallback(({ key, params }) => toasts.show({ kind: 'error', message: { key, params } }), [toasts]);
}

/** Writes a message in the reader's language; `null` when there is none. */
export function useMessage(): (message: Message) => string {
  const { t } = useTranslation();
  return useCallback((message) => t(message.key, message.params), [t]);
}

const word = (key: string): Message => ({ key, params: {} });

function useRunner<N extends NamesOf<'command'> | NamesOf<'action'>>(
  name: N,
  { ownRefusals = false }: CommandOptions,
  done?: () => Promise<void>,
): Runner<N> {
  const { bridge } = useServices();
  const showRefusal = useShowRefusal();
  const [running, setRunning] = useState(0);
  const run = useCallback(
    async (input: Input<N>) => {
      setRunning((count) => count + 1);
      const reply = await bridge.invoke(name, input);
      setRunning((count) => count - 1);
      if (reply.ok) await done?.();
      else if (!ownRefusals) showRefusal(reply.error);
      return reply;
    },
    [bridge, name, ownRefusals, showRefusal, done],
  );
  return { run, pending: running > 0 };
}

function useMove(direction: 'undo' | 'redo'): () => void {
  const { bridge, toasts } = useServices();
  const { t } = useTranslation();
  const showRefusal = useShowRefusal();
  const client = useQueryClient();
  return useCallback(() => {
    void (async () => {
      const reply = await bridge.invoke(`history.${direction}`, {});
      if (!reply.ok) return showRefusal(reply.error);
      if (!reply.value) return;
      const { key, params } = reply.value.label;
      toasts.show({
        kind: 'done',
        message: {
          key: direction === 'undo' ? 'shell.undone' : 'shell.redone',
          params: { step: t(key, params) },
        },
      });
      await client.invalidateQueries({ queryKey: ['history.state'] });
    })();
  }, [bridge, toasts, t, direction, showRefusal, client]);
}
