/*
 * Measures: `npm run bench -- NAME` runs `test/bench/NAME.ts`, all of them without a name. Each exports
 * `bench()`, which returns its figures (or a promise of them); they are printed as one line of JSON.
 */
import './check-node.mjs';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport } from 'vite';

const folder = join(import.meta.dirname, '..', 'test', 'bench');
const known = existsSync(folder)
  ? readdirSync(folder)
      .filter((name) => name.endsWith('.ts'))
      .map((name) => name.slice(0, -'.ts'.length))
  : [];
const [asked] = process.argv.slice(2);
if (asked !== undefined && !known.includes(asked)) {
  process.stderr.write(`No bench named ${asked}; there are: ${known.join(', ') || 'none'}\n`);
  process.exit(2);
}
for (const name of asked === undefined ? known : [asked]) {
  const { module } = await runnerImport(join(folder, `${name}.ts`), { configFile: false, logLevel: 'error' });
  console.log(JSON.stringify({ bench: name, ...(await module.bench()) }));
}
