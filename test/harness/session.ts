import { EventEmitter } from 'node:events';
import type { SessionSlice } from './slice';
import { strict } from './strict';

type Handler<K extends keyof SessionSlice> = SessionSlice[K] extends (handler: infer H) => void ? H : never;

/** A session, and what the application put on it. */
export interface HarnessSession {
  slice: SessionSlice;
  /** Whether the application lets a request go; true when it set no filter. */
  allows(url: string): Promise<boolean>;
  /** The application's own answer to a request; null when no handler has its scheme. */
  answer(request: Request): Promise<Response | null>;
  permissionRequest: Handler<'setPermissionRequestHandler'>;
  permissionCheck: Handler<'setPermissionCheckHandler'>;
  devicePermission: Handler<'setDevicePermissionHandler'>;
  spellChecker: boolean;
  dictionaries: string;
  proxy: string;
  emit(event: string, ...args: unknown[]): void;
}

export function createSession(): HarnessSession {
  const events = new EventEmitter();
  const handlers = new Map<string, (request: Request) => Response | Promise<Response>>();
  let filter: Parameters<SessionSlice['webRequest']['onBeforeRequest']>[0] = null;
  const own: HarnessSession = {
    slice: strict('session', {
      on: (event: string, listener: (...args: never[]) => void) => events.on(event, listener as () => void),
      once: (event: string, listener: (...args: never[]) => void) =>
        events.once(event, listener as () => void),
      webRequest: strict('webRequest', {
        onBeforeRequest: (listener: typeof filter) => {
          filter = listener;
        },
      }),
      protocol: strict('protocol', {
        handle: (scheme: string, handler: (request: Request) => Response | Promise<Response>) => {
          if (handlers.has(scheme)) throw new Error(`${scheme} is already handled`);
          handlers.set(scheme, handler);
        },
      }),
      setPermissionRequestHandler: (handler) => void (own.permissionRequest = handler),
      setPermissionCheckHandler: (handler) => void (own.permissionCheck = handler),
      setDevicePermissionHandler: (handler) => void (own.devicePermission = handler),
      setDisplayMediaRequestHandler: () => undefined,
      setSpellCheckerEnabled: (enabled) => void (own.spellChecker = enabled),
      setSpellCheckerDictionaryDownloadURL: (url) => void (own.dictionaries = url),
      setProxy: async (config) => void (own.proxy = config.mode ?? ''),
    } satisfies SessionSlice),
    allows: (url) =>
      new Promise((resolve) => {
        if (!filter) return resolve(true);
        // The application looks at nothing but the address.
        filter({ url } as never, (answer) => resolve(answer.cancel !== true));
      }),
    answer: async (request) =>
      (await handlers.get(new URL(request.url).protocol.slice(0, -1))?.(request)) ?? null,
    permissionRequest: null,
    permissionCheck: null,
    devicePermission: null,
    spellChecker: true,
    dictionaries: '',
    proxy: '',
    emit: (event, ...args) => void events.emit(event, ...args),
  };
  return own;
}
