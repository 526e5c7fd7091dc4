import { readFileSync } from 'node:fs';
import { EventEmitter } from 'node:events';
import type { BrowserWindowConstructorOptions, PrintToPDFOptions, WindowOpenHandlerResponse } from 'electron';
import type { Browser, BrowserContext, Page, Request as PageRequest, Route } from 'playwright-core';
import { preloadScript } from './preload';
import type { HarnessSession } from './session';
import type { ContentsSlice, FrameSlice, WindowSlice } from './slice';
import { preventable, strict } from './strict';

/**
 * Chromium alone knows nothing of an application's scheme, so `pupitre://app/x` is shown to the page as
 * `https://app.pupitre.test/x`; the application only ever sees its own addresses.
 */
const toPage = (url: string) => url.replace(/^(\w+):\/\/(\w+)/, 'https://$2.$1.test');
const fromPage = (url: string) => url.replace(/^https:\/\/(\w+)\.(\w+)\.test/, '$2://$1');

/** What happened in a window, for the tests to look at. */
export interface WindowRecord {
  options: BrowserWindowConstructorOptions;
  /** Every request that the page made, in the application's addresses, and what became of it. */
  requests: { url: string; fate: 'answered' | 'blocked' | 'prevented' | 'left' | 'failed' }[];
  opened: WindowOpenHandlerResponse['action'][];
  /** Errors and warnings of the page's console, and what it threw. */
  complaints: string[];
  shown: boolean;
  focused: number;
  maximized: boolean;
  minimized: boolean;
  represented: string;
  printed: PrintToPDFOptions[];
}

export interface HarnessWindow extends WindowSlice {
  readonly record: WindowRecord;
  readonly session: HarnessSession;
  /** What the system tells the window and its contents. */
  readonly events: EventEmitter;
  readonly contents: EventEmitter;
  /** The page in Chromium, once it is loaded. */
  page(): Promise<Page>;
  /** As the user's click on the window's cross. */
  close(): void;
}

export interface WindowHost {
  browser: Browser;
  locale: string;
  sessionOf(options: BrowserWindowConstructorOptions): HarnessSession;
  /** A call from the page's preload, with the frame it came from. */
  invoke(window: HarnessWindow, frame: FrameSlice, channel: string, args: unknown[]): Promise<unknown>;
  /** Paths of the files that the user drops, by name. */
  paths: ReadonlyMap<string, string>;
  closed(window: HarnessWindow): void;
}

/** Whether a request is the page's, and not that of a window it opened. */
function belongsTo(page: Page | null, request: PageRequest): boolean {
  try {
    return request.frame().page() === page;
  } catch {
    // A window being opened has no frame yet; a page that is loaded for the first time has one.
    return false;
  }
}

export function createWindow(options: BrowserWindowConstructorOptions, host: WindowHost): HarnessWindow {
  const events = new EventEmitter();
  const contents = new EventEmitter();
  const session = host.sessionOf(options);
  let context: BrowserContext | null = null;
  let page: Page | null = null;
  let destroyed = false;
  let loading = '';
  let loaded: Promise<void> = Promise.resolve();
  let onOpen: Parameters<ContentsSlice['setWindowOpenHandler']>[0] | null = null;
  const bounds = {
    x: options.x ?? 100,
    y: options.y ?? 80,
    width: options.width ?? 800,
    height: options.height ?? 600,
  };
  const record: WindowRecord = {
    options,
    requests: [],
    opened: [],
    complaints: [],
    shown: options.show !== false,
    focused: 0,
    maximized: false,
    minimized: false,
    represented: '',
    printed: [],
  };

  const alive = () => {
    if (destroyed) throw new TypeError('Object has been destroyed');
  };
  /** What Electron asks the application before a page goes elsewhere. */
  const mayNavigate = (request: PageRequest, url: string): boolean => {
    const isMainFrame = request.frame() === page?.mainFrame();
    const details = { url, isMainFrame, isSameDocument: false };
    const everywhere = preventable(details);
    contents.emit('will-frame-navigate', everywhere);
    const top = preventable(details);
    if (isMainFrame) contents.emit('will-navigate', top, url);
    return !everywhere.defaultPrevented && !top.defaultPrevented;
  };
  const answer = async (route: Route, request: PageRequest): Promise<void> => {
    const url = fromPage(request.url());
    // Electron asks about a new window before it makes one: nothing of it is ever requested.
    if (!belongsTo(page, request)) return route.abort('failed');
    const end = (fate: WindowRecord['requests'][number]['fate']) => record.requests.push({ url, fate });
    if (request.isNavigationRequest() && url !== loading && !mayNavigate(request, url)) {
      end('prevented');
      return route.abort('aborted');
    }
    if (!(await session.allows(url))) {
      end('blocked');
      return route.abort('blockedbyclient');
    }
    let response: Response | null;
    try {
      response = await session.answer(new Request(url, { method: request.method() }));
    } catch {
      end('failed');
      return route.abort('failed');
    }
    if (!response) {
      end('left');
      return route.abort('failed');
    }
    end('answered');
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  };
  const start = async (): Promise<Page> => {
    const preload = options.webPreferences?.preload;
    context = await host.browser.newContext({
      javaScriptEnabled: options.webPreferences?.javascript !== false,
      viewport: { width: bounds.width, height: bounds.height },
      locale: host.locale,
    });
    await context.route('**/*', answer);
    page = await context.newPage();
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) record.complaints.push(message.text());
    });
    page.on('pageerror', (error) => record.complaints.push(error.message));
    context.on('page', (popup) => {
      const response = onOpen?.({ url: fromPage(popup.url()) } as never) ?? { action: 'allow' as const };
      record.opened.push(response.action);
      if (response.action === 'deny') void popup.close();
    });
    if (preload) {
      const own = page;
      await own.exposeBinding('harnessInvoke', ({ frame }, channel: string, args: unknown[]) =>
        host.invoke(
          window,
          frame === own.mainFrame() ? mainFrame : { url: fromPage(frame.url()) },
          channel,
          args,
        ),
      );
      await own.addInitScript({
        content: preloadScript(readFileSync(preload, 'utf8'), Object.fromEntries(host.paths)),
      });
    }
    return page;
  };
  const mainFrame: FrameSlice = strict('mainFrame', {
    get url() {
      return fromPage(page?.url() ?? '');
    },
  });

  const webContents: ContentsSlice = strict('webContents', {
    on: (event: string, listener: (...args: never[]) => void) => contents.on(event, listener as () => void),
    once: (event: string, listener: (...args: never[]) => void) =>
      contents.once(event, listener as () => void),
    mainFrame,
    setWindowOpenHandler: (handler) => void (onOpen = handler),
    send: (channel, ...args: unknown[]) => {
      alive();
      void page
        ?.evaluate(([name, values]) => Reflect.get(window, Symbol.for('harness'))?.(name, values), [
          channel,
          args,
        ] as const)
        .catch(() => undefined);
    },
    reload: () => {
      alive();
      loaded = page ? page.reload().then(() => undefined) : Promise.resolve();
    },
    printToPDF: async (given) => {
      alive();
      if (!page) throw new Error('Nothing is loaded');
      record.printed.push(given);
      const {
        landscape,
        printBackground,
        preferCSSPageSize,
        generateTaggedPDF,
        generateDocumentOutline,
        margins,
      } = given;
      const inches = (value = 0.4) => `${value}in`;
      return page.pdf({
        format: String(given.pageSize ?? 'Letter'),
        landscape: landscape ?? false,
        printBackground: printBackground ?? false,
        preferCSSPageSize: preferCSSPageSize ?? false,
        tagged: generateTaggedPDF ?? false,
        outline: generateDocumentOutline ?? false,
        margin: {
          top: inches(margins?.top),
          bottom: inches(margins?.bottom),
          left: inches(margins?.left),
          right: inches(margins?.right),
        },
      });
    },
  } satisfies ContentsSlice);

  const destroy = () => {
    if (destroyed) return;
    destroyed = true;
    void context?.close().catch(() => undefined);
    host.closed(window);
    events.emit('closed');
  };
  const own: HarnessWindow = {
    record,
    session,
    events,
    contents,
    on: (event: string, listener: (...args: never[]) => void) => events.on(event, listener as () => void),
    once: (event: string, listener: (...args: never[]) => void) => events.once(event, listener as () => void),
    get webContents() {
      alive();
      return webContents;
    },
    loadURL: (url) => {
      alive();
      loading = url;
      loaded = start()
        .then((opened) => opened.goto(toPage(url)))
        .then(() => void events.emit('ready-to-show'));
      return loaded;
    },
    page: async () => {
      await loaded;
      if (!page) throw new Error('Nothing is loaded');
      return page;
    },
    show: () => void (record.shown = true),
    focus: () => void (record.focused += 1),
    restore: () => void (record.minimized = false),
    maximize: () => void (record.maximized = true),
    isMinimized: () => record.minimized,
    isMaximized: () => record.maximized,
    isDestroyed: () => destroyed,
    getNormalBounds: () => ({ ...bounds }),
    setRepresentedFilename: (path) => void (record.represented = path),
    destroy,
    close: () => {
      const event = preventable({});
      events.emit('close', event);
      if (!event.defaultPrevented) destroy();
    },
  };
  const window = strict('BrowserWindow', own);
  return window;
}
