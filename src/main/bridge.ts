import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import { z } from 'zod';
import type { App } from '../app/app';
import type { Name } from '../contract/index';
import { channels, type Call } from '../preload/channels';
import type { Handles } from './handles';
import type { Log } from './log';
import { isOurs } from './scheme';

const Call = z.union([
  z.strictObject({ name: z.string(), input: z.unknown() }),
  z.strictObject({ take: z.array(z.string()).max(1000) }),
  z.strictObject({ locale: z.enum(['fr', 'en']) }),
]) satisfies z.ZodType<Call>;

export interface BridgeOptions {
  app: App;
  handles: Handles;
  /** The interface's contents; null while there is no window. */
  page(): WebContents | null;
  /** Called with the language that the interface is in, whenever it is set. */
  speak(locale: 'fr' | 'en'): void;
  log: Log;
}

/** Answers the interface, and nobody else; tells it what changes. */
export function serveBridge({ app, handles, page, speak, log }: BridgeOptions): void {
  ipcMain.handle(channels.invoke, (event, call: unknown) => {
    const parsed = Call.safeParse(call);
    if (!isInterface(event, page()) || !parsed.success) {
      const error = new Error(`Refused a call from ${event.senderFrame?.url ?? 'a frame that has gone'}`);
      log.error('bridge', error);
      throw error;
    }
    const { data } = parsed;
    if ('take' in data) return handles.take(data.take);
    if ('locale' in data) return speak(data.locale);
    // The application refuses names and inputs that are not the contract's.
    return app.invoke(data.name as Name, data.input as never);
  });
  app.subscribe((notice) => page()?.send(channels.changed, notice));
}

/** Whether a call comes from the top frame of our window, still on our own page. */
function isInterface(event: IpcMainInvokeEvent, page: WebContents | null): boolean {
  const { sender, senderFrame } = event;
  return (
    page !== null &&
    sender === page &&
    senderFrame !== null &&
    senderFrame === page.mainFrame &&
    isOurs(senderFrame.url)
  );
}
