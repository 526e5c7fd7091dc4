import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { testHost } from '../app/ports';
import { median, round } from '../measure';

/** Columns of a rich register: own fields, weather on several axes, then fields of the client's own. */
const headers = (
  'Projet;Code;Description;Direction;Programme;Phase;Priorité;Chef de projet;Sponsor;MOA;MOE;Début;Fin prévue;' +
  'Budget initial;Budget révisé;Engagé;Consommé;Reste à faire;Avancement;Étiquettes;Météo;Tendance;' +
  'Météo délais;Météo coûts;Météo risques;Commentaire'
)
  .split(';')
  .concat(Array.from({ length: 14 }, (_, n) => `Donnée ${n + 1}`));

const weathers = ['soleil', 'éclaircie', 'nuage', 'orage'];
const phases = ['Cadrage', 'Conception', 'Déploiement'];

function projectLine(n: number, finish: string): string {
  const identity = `Projet ${n} ${'abcdefghij'[n % 10]}${n * 7919};P${n};Texte du projet ${n}`;
  const lists = `Direction ${n % 12};Programme ${n % 7};${phases[n % 3]};P${n % 4}`;
  const people = `Chef ${n % 90};Sponsor ${n % 30};MOA;MOE`;
  const figures = `01/0${1 + (n % 9)}/2026;${finish}/2027;${n};${n},5;${n};${n};${n};${n % 101} %`;
  const weather = [0, 1, 2].map((axis) => weathers[(n + axis) % 4]).join(';');
  const declared = `cloud|data;${weathers[n % 4]};stable;${weather};Note ${n}`;
  const own = Array.from({ length: 14 }, (_, column) => `valeur ${column} de ${n}`).join(';');
  return [identity, lists, people, figures, declared, own].join(';');
}

const register = (rows: number, finish: string): string =>
  [headers.join(';'), ...Array.from({ length: rows }, (_, n) => projectLine(n, finish))].join('\n');

const rounds = 5;

/**
 * A register of 1,000 projects and 40 columns: compared with the portfolio, then written (one undo step), when
 * all is new and when one date of each has changed; and, as a yardstick, the reading of the same file.
 */
export async function bench() {
  const times = { read: [] as number[], create: [] as number[], update: [] as number[] };
  const timed = async <T>(into: number[], work: () => Promise<T>): Promise<T> => {
    const start = performance.now();
    const value = await work();
    into.push(performance.now() - start);
    return value;
  };
  for (let turn = 0; turn < rounds; turn += 1) {
    const host = testHost();
    host.create();
    for (const [what, finish] of [
      ['create', '01/06'],
      ['update', '15/09'],
    ] as const) {
      const path = join(host.folder, `${what}.csv`);
      writeFileSync(path, register(1000, finish));
      const { source, mapping } = await timed(times.read, () =>
        host.ask('exchange.read', { handle: host.pick(path), options: {}, job: 'read' }),
      );
      const report = await timed(times[what], async () => {
        await host.ask('exchange.plan', { source, mapping });
        return host.ask('exchange.apply', { source, mapping, decisions: [], remember: true });
      });
      if (report[what === 'create' ? 'created' : 'updated'] !== 1000)
        throw new Error(`${what}: not all rows`);
    }
    host.close();
  }
  const [read, create, update] = [times.read, times.create, times.update].map(median) as [
    number,
    number,
    number,
  ];
  return {
    rows: 1000,
    columns: headers.length,
    readMs: round(read, 1),
    createMs: round(create, 1),
    updateMs: round(update, 1),
    createPerRead: round(create / read, 2),
    updatePerRead: round(update / read, 2),
  };
}
