import type { ReadOptions } from '../../../contract/exchange';
import type { OpenedFile, PickedFile } from '../../../contract/file';
import type { Bridge } from '../../../contract/index';
import { createStore, useStore, type Store } from '../../store';
import { useBridge } from '../../services';
import { initialState, reduce, type Action, type State } from './state';

/** The import in hand: it stays while the person looks at another screen, and goes with the open file. */
export interface Wizard {
  readonly state: Store<State>;
  dispatch(action: Action): void;
  /** Adds files to the queue, and reads the first when none is in hand. */
  add(files: readonly PickedFile[]): void;
  /** Reads the file in hand again, as the person says it is made. */
  read(options: ReadOptions): void;
  cancel(): void;
  /** Leaves the file in hand for the next one of the queue, or for the start. */
  next(): void;
}

const wizards = new WeakMap<Bridge, Wizard>();

/** The one wizard of a window. */
export function wizardOf(bridge: Bridge): Wizard {
  const known = wizards.get(bridge);
  if (known) return known;
  const made = createWizard(bridge);
  wizards.set(bridge, made);
  return made;
}

export function useWizard(): { wizard: Wizard; state: State } {
  const wizard = wizardOf(useBridge());
  return { wizard, state: useStore(wizard.state) };
}

export function createWizard(bridge: Bridge): Wizard {
  const state = createStore(initialState);
  const dispatch = (action: Action) => state.set(reduce(state.get(), action));
  let portfolio: string | null = null;

  const forget = () => {
    const { draft, plan } = state.get();
    const source = (draft ?? plan)?.source.source;
    if (source !== undefined) void bridge.invoke('exchange.forget', { source });
  };
  const cancel = () => {
    const job = state.get().reading?.job;
    if (job !== undefined) void bridge.invoke('file.cancel', { job });
  };
  const read = (options: ReadOptions) => {
    const { files, at } = state.get();
    const file = files[at];
    if (!file) return;
    cancel();
    const job = crypto.randomUUID();
    dispatch({ type: 'reading', job, options });
    void (async () => {
      const opened = await bridge.invoke('file.current', {});
      portfolio = opened.ok ? nameOf(opened.value) : null;
      const { handle } = file;
      const kind = await bridge.invoke('exchange.detect', { handle });
      const reply =
        kind.ok && kind.value === 'plan'
          ? await bridge.invoke('exchange.readPlan', { handle, job })
          : await bridge.invoke('exchange.read', { handle, options, job });
      const before = state.get();
      if (before.reading?.job !== job) {
        // Another reading took its place: this one is of no use to anyone.
        if (reply.ok) void bridge.invoke('exchange.forget', { source: reply.value.source });
        return;
      }
      if (reply.ok) {
        forget();
        if ('columns' in reply.value) dispatch({ type: 'read', source: reply.value });
        else dispatch({ type: 'planRead', source: reply.value });
      } else if (reply.error.key === 'errors.cancelled') dispatch({ type: 'stopped' });
      else dispatch({ type: 'refused', refusal: reply.error });
    })();
  };
  const next = () => {
    cancel();
    forget();
    dispatch({ type: 'next' });
    if (state.get().files.length > 0) read({});
  };

  bridge.subscribe((notice) => {
    if (notice.type === 'progress') {
      const { job, stage, done, total } = notice;
      dispatch({ type: 'progress', job, progress: { stage, done, total } });
    } else if (notice.type === 'changed' && notice.tables.includes('*') && state.get().files.length > 0) {
      void (async () => {
        const opened = await bridge.invoke('file.current', {});
        if (opened.ok && nameOf(opened.value) === portfolio) return;
        cancel();
        dispatch({ type: 'reset' });
      })();
    }
  });

  return {
    state,
    dispatch,
    read,
    cancel,
    next,
    add: (files) => {
      if (files.length === 0) return;
      dispatch({ type: 'queue', files });
      const { reading, draft, plan, refusal, result, planResult } = state.get();
      if (!reading && !draft && !plan && !refusal && !result && !planResult) read({});
    },
  };
}

const nameOf = (file: OpenedFile | null): string | null => file && `${file.folder}/${file.name}`;
