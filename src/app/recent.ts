import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { localTime } from '../data/lock';
import type { Ports } from './ports';

const Recent = z.array(z.object({ path: z.string(), openedAt: z.string() }));
const listFile = (ports: Ports) => join(ports.userFolder, 'recent.json');

function load(ports: Ports): z.infer<typeof Recent> {
  try {
    return Recent.parse(JSON.parse(readFileSync(listFile(ports), 'utf8')));
  } catch {
    // A missing or damaged list costs nothing but the shortcut.
    return [];
  }
}

/** Puts a path first among the files opened last; ten are kept. */
export function remember(ports: Ports, path: string): void {
  const others = load(ports).filter((entry) => entry.path !== path);
  const list = [{ path, openedAt: localTime(ports.now()) }, ...others].slice(0, 10);
  try {
    mkdirSync(ports.userFolder, { recursive: true });
    writeFileSync(`${listFile(ports)}.part`, JSON.stringify(list, null, 2));
    renameSync(`${listFile(ports)}.part`, listFile(ports));
  } catch {
    // The portfolio is open: it must not be refused for want of a shortcut to it.
  }
}

/** Files opened last, newest first; a file that has gone is listed as missing. */
export function recentFiles(ports: Ports) {
  return load(ports).map(({ path, openedAt }) => ({
    handle: ports.handleOf(path),
    name: basename(path),
    folder: dirname(path),
    openedAt,
    missing: !existsSync(path),
  }));
}
