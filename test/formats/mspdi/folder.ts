import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Plans written by Microsoft Project 2003 to 2019 and by others, read in place; none where they are not at hand. */
const folder = join(import.meta.dirname, '../../../../shared/data/mspdi');

export const planFiles: readonly string[] = existsSync(folder)
  ? readdirSync(folder).filter((name) => name.endsWith('.xml'))
  : [];
if (planFiles.length === 0) console.log(`skipped: ${folder} is not here`);

export const planFile = (name: string): Uint8Array => readFileSync(join(folder, name));
