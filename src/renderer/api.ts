import type { Bridge, Notice, Refusal, Reply } from '../contract/index';
import type { PickedFile, SavedFile } from '../contract/file';
import type { z } from 'zod';

declare global {
  interface Window {
    /** Given by the preload under Electron; absent on the loopback page. */
    pupitre?: Bridge;
  }
}

/** The bridge of the host that runs this page: the preload's under Electron, else HTTP on the loopback. */
export const openBridge = (): Bridge => window.pupitre ?? loopbackBridge();

/** A refusal as an exception, for callers that cannot go on without the value. */
export class RefusedError extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.key);
    this.name = 'RefusedError';
    this.refusal = refusal;
  }
}

/** The value of a reply. @throws RefusedError */
export function valueOf<T>(reply: Reply<T>): T {
  if (!reply.ok) throw new RefusedError(reply.error);
  return reply.value;
}

/** Hands a saved file to the browser's downloads; nothing to do where the host wrote it itself. */
export function deliver(saved: z.infer<typeof SavedFile>): void {
  if (saved.download === null) return;
  const link = document.createElement('a');
  link.href = `/download/${encodeURIComponent(saved.download)}`;
  link.download = saved.name;
  link.click();
}

/** Opens a web link after a click: by the host, or in another tab where the host starts no program. */
export async function openLink(bridge: Bridge, url: string): Promise<Reply<null>> {
  if (bridge.host === 'electron') return bridge.invoke('file.openLink', { url });
  if (!/^(https?:|mailto:)/i.test(url)) return { ok: false, error: { key: 'errors.link', params: { url } } };
  window.open(url, '_blank', 'noopener,noreferrer');
  return { ok: true, value: null };
}

/**
 * Files the user chooses: the host's own dialog, or the page's where the host has none.
 * @returns none when cancelled
 * @throws RefusedError
 */
export async function pickFiles(
  bridge: Bridge,
  purpose: 'portfolio' | 'import' | 'logo',
  multiple = false,
): Promise<PickedFile[]> {
  if (bridge.host === 'electron') return valueOf(await bridge.invoke('file.pick', { purpose, multiple }));
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = multiple;
  input.accept = accepted[purpose];
  // In the page while the dialog is open, so that a test (or an assistive tool) can find it.
  input.hidden = true;
  document.body.append(input);
  const files = await new Promise<File[]>((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]), { once: true });
    input.addEventListener('cancel', () => resolve([]), { once: true });
    input.click();
  });
  input.remove();
  return files.length === 0 ? [] : bridge.take(files);
}

const accepted = {
  portfolio: '.pupitre',
  import: '.csv,.tsv,.txt,.xlsx,.xlsm,.xml',
  logo: 'image/png,image/jpeg,image/webp',
};

const unreachable = (error: unknown): { ok: false; error: Refusal } => ({
  ok: false,
  error: {
    key: 'shell.error.host',
    params: { detail: error instanceof Error ? error.message : String(error) },
  },
});

async function upload(file: File): Promise<Reply<PickedFile>> {
  try {
    const response = await fetch(`/files?name=${encodeURIComponent(file.name)}`, {
      method: 'POST',
      body: file,
    });
    return (await response.json()) as Reply<PickedFile>;
  } catch (error) {
    return unreachable(error);
  }
}

function loopbackBridge(): Bridge {
  const listeners = new Set<(notice: Notice) => void>();
  let notices: EventSource | null = null;
  return {
    host: 'browser',
    invoke: async (name, input) => {
      try {
        const response = await fetch('/invoke', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ name, input }),
        });
        return (await response.json()) as never;
      } catch (error) {
        return unreachable(error);
      }
    },
    subscribe: (listener) => {
      listeners.add(listener);
      if (!notices) {
        notices = new EventSource('/notices');
        let lost = false;
        notices.addEventListener('error', () => (lost = true));
        notices.addEventListener('open', () => {
          // What was said while the line was cut is not said again: read everything anew.
          if (lost) for (const each of listeners) each({ type: 'changed', tables: ['*'] });
          lost = false;
        });
        notices.addEventListener('message', (event: MessageEvent<string>) => {
          const notice = JSON.parse(event.data) as Notice;
          for (const each of listeners) each(notice);
        });
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        notices?.close();
        notices = null;
      };
    },
    take: async (files) => {
      const taken: PickedFile[] = [];
      for (const file of files) {
        taken.push(valueOf(await upload(file)));
      }
      return taken;
    },
  };
}
