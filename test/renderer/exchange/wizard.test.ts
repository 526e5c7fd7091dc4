import { describe, expect, it, vi } from 'vitest';
import type { Bridge, Name, Notice, Reply } from '../../../src/contract/index';
import { createWizard } from '../../../src/renderer/features/exchange/wizard';
import { source } from './source';

const file = (name: string) => ({ handle: name, name, size: 1 });
const opened = { name: 'Client.pupitre', folder: '/tmp', readOnly: null };

/** A bridge whose readings are answered by hand. */
function bridge() {
  const calls: { name: Name; input: Record<string, unknown> }[] = [];
  const readings: ((reply: Reply) => void)[] = [];
  const listeners = new Set<(notice: Notice) => void>();
  let current: typeof opened | null = opened;
  const made = {
    host: 'browser',
    invoke: (name: Name, input: Record<string, unknown>) => {
      calls.push({ name, input });
      if (name === 'file.current') return Promise.resolve({ ok: true, value: current });
      if (name === 'exchange.read') return new Promise<Reply>((answer) => readings.push(answer));
      return Promise.resolve({ ok: true, value: null });
    },
    subscribe: (listener: (notice: Notice) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    take: () => Promise.resolve([]),
  } as unknown as Bridge;
  return {
    bridge: made,
    calls,
    readings,
    tell: (notice: Notice) => listeners.forEach((listener) => listener(notice)),
    switchFile: (name: string) => (current = { ...opened, name }),
    named: (name: Name) => calls.filter((call) => call.name === name).map(({ input }) => input),
  };
}

async function reading(host: ReturnType<typeof bridge>, count: number): Promise<void> {
  await vi.waitFor(() => expect(host.readings).toHaveLength(count));
}

describe('the import in hand', () => {
  it('reads the first file, then the next, and lets go of what is done with', async () => {
    const host = bridge();
    const wizard = createWizard(host.bridge);
    wizard.add([file('a.csv'), file('b.csv')]);
    await reading(host, 1);
    host.readings[0]?.({ ok: true, value: source({ source: 'read-1' }) });
    await vi.waitFor(() => expect(wizard.state.get().draft?.source.source).toBe('read-1'));
    wizard.next();
    await reading(host, 2);
    expect(host.named('exchange.read').map(({ handle }) => handle)).toEqual(['a.csv', 'b.csv']);
    expect(host.named('exchange.forget')).toEqual([{ source: 'read-1' }]);
  });

  it('shows the last correction, whichever reading ends first', async () => {
    const host = bridge();
    const wizard = createWizard(host.bridge);
    wizard.add([file('a.csv')]);
    await reading(host, 1);
    wizard.read({ encoding: 'cp850' });
    await reading(host, 2);
    expect(host.named('file.cancel')).toHaveLength(1);
    host.readings[1]?.({ ok: true, value: source({ source: 'new' }) });
    host.readings[0]?.({ ok: true, value: source({ source: 'old' }) });
    await vi.waitFor(() => expect(host.named('exchange.forget')).toEqual([{ source: 'old' }]));
    expect(wizard.state.get().draft?.source.source).toBe('new');
  });

  it('stops when asked, without a word of error', async () => {
    const host = bridge();
    const wizard = createWizard(host.bridge);
    wizard.add([file('a.csv')]);
    await reading(host, 1);
    wizard.cancel();
    expect(host.named('file.cancel')).toEqual([{ job: wizard.state.get().reading?.job }]);
    host.readings[0]?.({ ok: false, error: { key: 'errors.cancelled', params: {} } });
    await vi.waitFor(() =>
      expect(wizard.state.get()).toMatchObject({ reading: null, refusal: null, draft: null }),
    );
  });

  it('goes with the open portfolio, and stays when the line to the application was only cut', async () => {
    const host = bridge();
    const wizard = createWizard(host.bridge);
    wizard.add([file('a.csv')]);
    await reading(host, 1);
    host.readings[0]?.({ ok: true, value: source() });
    await vi.waitFor(() => expect(wizard.state.get().draft).not.toBeNull());
    host.tell({ type: 'changed', tables: ['*'] });
    await vi.waitFor(() => expect(host.named('file.current')).toHaveLength(2));
    expect(wizard.state.get().draft).not.toBeNull();
    host.switchFile('Autre.pupitre');
    host.tell({ type: 'changed', tables: ['*'] });
    await vi.waitFor(() => expect(wizard.state.get().files).toEqual([]));
  });
});
