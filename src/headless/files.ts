import { randomBytes } from 'node:crypto';
import {
  closeSync,
  copyFileSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readSync,
  rmSync,
  statSync,
  writeFileSync,
  type ReadStream,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createPathHandles } from '../app/handles';
import type { Picked } from '../app/ports';
import { AppError } from '../core/errors';

/** Largest file taken from the page, bytes. */
export const maxUpload = 512 * 1024 * 1024;

/** Files that pass between the page and this process; the page only ever sees their handles. */
export interface Files {
  /** Same path, same handle, for as long as the process runs. */
  handleOf(path: string): string;
  /**
   * The path behind a handle. A portfolio that came from the page is first put among the user's documents:
   * what is done in it must outlive this process.
   * @throws AppError `errors.file.handle` for a handle that was never given
   */
  pathOf(handle: string): string;
  /** Takes a file chosen in or dropped on the page. @throws AppError `cli.served.tooLarge` */
  take(name: string, bytes: Readable): Promise<Picked>;
  /** Keeps bytes for the page to fetch once. */
  offer(name: string, bytes: Uint8Array): { name: string; download: string };
  /** What was offered, once; undefined when there is nothing, or no longer. */
  collect(download: string): { name: string; size: number; content: ReadStream } | undefined;
  /** Removes everything that is temporary. */
  close(): void;
}

/** @param documents where portfolios go, made when needed */
export function createFiles(documents: string, limit = maxUpload): Files {
  const handles = createPathHandles();
  const offered = new Map<string, { name: string; path: string }>();
  /** Uploaded portfolios that have not been opened yet. */
  const uploaded = new Set<string>();
  let temporary: string | null = null;

  /** A new empty folder that only this account can read. */
  const newFolder = (): string => {
    temporary ??= mkdtempSync(join(tmpdir(), 'pupitre-'));
    return mkdtempSync(join(temporary, 'f'));
  };

  return {
    handleOf: handles.handleOf,
    pathOf: (handle) => {
      const path = handles.pathOf(handle);
      // What is not a portfolio stays where it is, and is refused by whoever opens it.
      if (!uploaded.has(handle) || !isDatabase(path)) return path;
      const kept = freePath(documents, basename(path, extname(path)), '.pupitre');
      copyFileSync(path, kept);
      uploaded.delete(handle);
      handles.move(handle, kept);
      return kept;
    },
    take: async (name, bytes) => {
      const safe = safeName(name) || 'pupitre';
      const path = join(newFolder(), safe);
      try {
        await pipeline(bytes, limited(limit, safe), createWriteStream(path, { flags: 'wx', mode: 0o600 }));
      } catch (error) {
        rmSync(path, { force: true });
        throw error;
      }
      const handle = handles.handleOf(path);
      if (extname(safe).toLowerCase() === '.pupitre') uploaded.add(handle);
      return { handle, name: safe, size: statSync(path).size };
    },
    offer: (name, bytes) => {
      const path = join(newFolder(), 'download');
      writeFileSync(path, bytes, { flag: 'wx', mode: 0o600 });
      const download = randomHandle();
      offered.set(download, { name, path });
      return { name, download };
    },
    collect: (download) => {
      const found = offered.get(download);
      if (!found) return undefined;
      offered.delete(download);
      const content = createReadStream(found.path);
      content.once('close', () => rmSync(found.path, { force: true }));
      return { name: found.name, size: statSync(found.path).size, content };
    },
    close: () => {
      if (temporary !== null) rmSync(temporary, { recursive: true, force: true });
      temporary = null;
    },
  };
}

const randomHandle = () => randomBytes(16).toString('base64url');

/** A path in a folder that nothing has yet: `name`, then `name (2)`… The folder is made when needed. */
export function freePath(folder: string, name: string, extension: string): string {
  mkdirSync(folder, { recursive: true });
  for (let number = 1; ; number += 1) {
    const path = join(folder, `${name}${number === 1 ? '' : ` (${number})`}${extension}`);
    if (!existsSync(path)) return path;
  }
}

/** A name that Windows, macOS and Linux all take, without any folder; empty when nothing is left of it. */
export function safeName(text: string): string {
  const cleaned = text
    .normalize('NFC')
    .replace(/^.*[\\/]/u, '')
    .replace(/[<>:"|?*\p{Cc}\p{Cf}]+/gu, ' ')
    .trim();
  const extension = extname(cleaned).slice(0, 20);
  const stem = cleaned.slice(0, cleaned.length - extension.length).slice(0, 120);
  const name = `${stem}${extension}`.replace(/^\.+|[. ]+$/gu, '');
  return /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/iu.test(name) ? `_${name}` : name;
}

/** Lets bytes through up to a limit; the rest is read and dropped, so that the sender hears the refusal. */
function limited(limit: number, name: string): Transform {
  let size = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      done(null, size > limit ? undefined : chunk);
    },
    flush(done) {
      const max = Math.floor(limit / 1_048_576);
      done(size > limit ? new AppError('cli.served.tooLarge', { name, max }) : null);
    },
  });
}

function isDatabase(path: string): boolean {
  const head = Buffer.alloc(16);
  const descriptor = openSync(path, 'r');
  try {
    readSync(descriptor, head, 0, 16, 0);
  } finally {
    closeSync(descriptor);
  }
  return head.toString('latin1') === 'SQLite format 3\0';
}
