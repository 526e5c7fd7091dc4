import { writeSync } from 'node:fs';
import { createApp } from '../../src/app/app';
import type { Ports } from '../../src/app/ports';

/**
 * A process that works on a portfolio until it is killed. It says on its output which commands were
 * acknowledged: `+n` once project n exists, `=n` once its budget is n cents, `-n` once it is gone.
 */
const [path = '', first = '0', userFolder = ''] = process.argv.slice(2);
const absent = () => {
  throw new Error('not needed here');
};
const ports: Ports = {
  host: 'cli',
  version: '0.0.0',
  userFolder,
  now: () => new Date(),
  author: () => 'writer',
  htmlToPdf: absent,
  pickFiles: absent,
  pickNewPortfolio: absent,
  pathOf: absent,
  handleOf: (known) => known,
  saveFile: absent,
  openExternal: absent,
};
const app = createApp(ports, (error) => {
  throw error;
});
const session = app.open(path);
if (session.file.readOnly) {
  writeSync(1, 'readonly\n');
  process.exit(1);
}
const say = (text: string) => writeSync(1, `${text}\n`);
for (let n = Number(first); ; n += 1) {
  const made = await app.invoke('projects.create', {
    projects: [{ name: `P${n}`, description: 'x'.repeat(n % 5000) }],
  });
  if (!made.ok) throw new Error(made.error.key);
  say(`+${n}`);
  const [projectId = ''] = made.value;
  await app.invoke('projects.setCells', { cells: [{ projectId, field: 'budgetActual', value: n }] });
  say(`=${n}`);
  if (n % 5 === 4) {
    await app.invoke('projects.delete', { ids: [projectId] });
    say(`-${n}`);
  }
}
