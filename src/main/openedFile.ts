import { statSync } from 'node:fs';
import { resolve } from 'node:path';

/** The portfolio that a command line names, as an absolute path; null when it names none that is there. */
export function portfolioIn(argv: readonly string[], folder: string): string | null {
  // Switches come before; the system puts the file that was double-clicked last.
  const named = argv.slice(1).findLast((arg) => !arg.startsWith('-') && /\.pupitre$/i.test(arg));
  if (named === undefined) return null;
  const path = resolve(folder, named);
  return statSync(path, { throwIfNoEntry: false })?.isFile() ? path : null;
}
