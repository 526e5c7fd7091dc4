import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createPrinter, installedBrowsers, type Printer } from '../../src/headless/print';
import { bare, outlineTitles, readPdf, type ReadPdf } from '../reports/readPdf';
import { testHost, type TestHost } from './ports';

const options = { kind: 'portfolio', locale: 'fr', projectPages: true } as const;
let printer: Printer;
const hosts: TestHost[] = [];

beforeAll(() => {
  printer = createPrinter();
});
afterEach(() => {
  for (const host of hosts.splice(0)) host.close();
});
afterAll(() => printer.close());

function hostWithPrinter(): TestHost {
  const host = testHost({ htmlToPdf: (html, how) => printer.htmlToPdf(html, how) });
  hosts.push(host);
  host.create();
  return host;
}

async function printed(host: TestHost, over: Partial<{ locale: 'fr' | 'en'; projectPages: boolean }> = {}) {
  const { pdf, pages } = await host.ask('reports.print', { options: { ...options, ...over } });
  const bytes = Buffer.from(pdf, 'base64');
  return { bytes, pages, read: await readPdf(bytes) };
}

describe('the portfolio pack of the sample', { timeout: 120_000 }, () => {
  let bytes: Buffer;
  let pages: number;
  let read: ReadPdf;
  let names: string[];

  beforeAll(async () => {
    const host = testHost({ htmlToPdf: (html, how) => printer.htmlToPdf(html, how) });
    try {
      await host.ask('file.create', { sample: true, name: 'Exemple' });
      names = (await host.ask('projects.list', {})).map(({ name }) => name);
      ({ bytes, pages, read } = await printed(host));
    } finally {
      host.close();
    }
  }, 120_000);

  it('is A4 landscape on every page, and says how many there are', () => {
    expect(read.pages).toHaveLength(pages);
    for (const { width, height } of read.pages) {
      // A4 is 297 × 210 mm; a point is 1/72 inch.
      expect(Math.abs(width - (297 / 25.4) * 72)).toBeLessThan(1);
      expect(Math.abs(height - (210 / 25.4) * 72)).toBeLessThan(1);
    }
  });

  it('names every project: in a table, in the list and on its own page', () => {
    expect(names).toHaveLength(24);
    for (const name of names) {
      expect(read.text.split(bare(name)).length - 1).toBeGreaterThanOrEqual(4);
      expect(outlineTitles(read.outline).some((title) => title.startsWith(name))).toBe(true);
    }
  });

  it('gives each project one page', () => {
    const own = read.pages.filter(({ margins }) =>
      margins.some((text) => /· [A-Z]+-\d\d /.test(text.replaceAll(/\s/g, ' '))),
    );
    expect(own).toHaveLength(24);
  });

  it('is tagged, titled, in French, with an outline of its sections and findings', () => {
    expect(read.tagged).toBe(true);
    expect(read.language).toMatch(/^fr/);
    expect(read.title).toBe('Transformation numérique 2030 – dossier de portefeuille');
    for (const role of ['H1', 'H2', 'H3', 'Table', 'TH', 'TD', 'Figure']) expect(read.roles).toContain(role);
    expect(read.outline.map(({ title }) => title)).toEqual(['Transformation numérique 2030']);
    expect(read.outline[0]?.items.map(({ title }) => title)).toEqual([
      'Synthèse',
      'Météo des projets',
      'Budget',
      'Liste des projets',
      'Fiches projet',
    ]);
    expect(outlineTitles(read.outline)).toContain('1 projet sur 24 est en orage');
  });

  it('describes its charts and arrows to those who do not see them', () => {
    expect(read.alternatives).toContain('En baisse');
    expect(read.alternatives).toContain(
      'Répartition des projets par météo\u202f: 1 orage, 3 nuages, 9 éclaircies, 11 soleils',
    );
  });

  it('carries its fonts, and no other than the two it is set in', () => {
    expect(read.fonts.described).toBeGreaterThan(0);
    expect(read.fonts.embedded).toBe(read.fonts.described);
    for (const name of read.fonts.names) expect(name).toMatch(/^[A-Z]{6}\+(Inter|SourceSerif4)-/);
  });

  it('writes nothing under 8 points, to a hair', () => {
    for (const { smallest } of read.pages) expect(smallest).toBeGreaterThan(7.95);
  });

  it('repeats portfolio, date of the situation and page number on each page but the cover', () => {
    read.pages.slice(1).forEach(({ margins }, index) => {
      const running = margins.join('|');
      expect(running).toContain('Transformation numérique 2030');
      expect(running).toContain('Situation au 21/11/2026');
      expect(running).toContain(`${index + 2} / ${pages}`);
    });
    expect(read.pages[0]?.margins).toEqual([]);
  });

  it('repeats the header of a table on its next pages', () => {
    const weather = read.pages.filter(({ margins }) =>
      margins.some((text) => text.includes('Météo des projets')),
    );
    expect(weather.length).toBeGreaterThan(1);
    for (const { body } of weather) expect(body).toContain('ProjetGlobalDélaisCoûts');
  });

  it('writes figures as French people do', () => {
    // 2 650 k€ revised, 1 480 spent and 1 290 to go: 120 over.
    expect(read.text).toContain(
      bare('Refonte du CRM sociétaires CRM-01 2 400 2 650 1 900 1 480 1 290 2 770'),
    );
    expect(read.text).toContain('+120+4,5');
    expect(read.text).toContain('15/01/2026');
  });

  it('weighs little', () => {
    expect(bytes.length / pages).toBeLessThan(60_000);
  });
});

describe('packs at their limits', { timeout: 180_000 }, () => {
  it('says so when there is nothing to print', async () => {
    const { read, pages } = await printed(hostWithPrinter());
    expect(pages).toBe(2);
    expect(read.text).toContain(bare('Le portefeuille ne contient encore aucun projet'));
  });

  it('loses no word of long texts, and repeats the project’s name on its next pages', async () => {
    const host = hostWithPrinter();
    const sentence = (n: number) => `Constat ${String(n).padStart(4, '0')} sur la reprise des données.`;
    const comment = Array.from({ length: 480 }, (_, i) => sentence(i)).join('\n');
    const description = 'Migrer les contrats, puis fermer l’ancien site\u202f; '.repeat(9).slice(0, 400);
    const name =
      'Remplacement du système de gestion des contrats collectifs et individuels, reprise des données comprise, lot n° 2 (A–ZZ)';
    expect([name.length, description.length]).toEqual([120, 400]);
    expect(comment.length).toBeGreaterThan(19_000);
    const note = await host.ask('portfolio.saveItem', {
      entry: { list: 'customField', item: { name: 'Note', type: 'text', options: [] } },
    });
    await host.ask('projects.create', {
      projects: [
        {
          code: 'LONG',
          name,
          description,
          'comment.risks': comment,
          'weather.risks': 'cloud',
        },
        {
          name: 'Notes',
          [`custom.${note}`]: Array.from({ length: 400 }, (_, i) => `n${10_000 + i} au dossier.`).join(' '),
        },
      ],
    });
    const { read } = await printed(host);
    expect(read.text).toContain(bare(name));
    expect(read.text).toContain(bare(description));
    for (let n = 0; n < 480; n += 1)
      expect(read.text).toContain(bare(`Constat ${String(n).padStart(4, '0')}`));
    for (let n = 0; n < 400; n += 1) expect(read.text).toContain(`n${10_000 + n}`);
    // The whole comment in its order, but for the header that comes back on each page.
    expect(read.text.replaceAll('AxeMétéoCommentaire', '')).toContain(bare(comment));
    const own = read.pages.filter(({ margins }) =>
      margins.some((text) => text.includes('LONG Remplacement')),
    );
    expect(own.length).toBeGreaterThan(3);

    const short = await printed(host, { projectPages: false });
    expect(short.pages).toBeLessThan(read.pages.length);
    expect(short.read.text).toContain(bare(name));
  });

  it('prints 60 directions and 300 projects, none missing', async () => {
    const host = hostWithPrinter();
    const departments: string[] = [];
    for (let n = 1; n <= 60; n += 1) {
      const item = { code: `D${n}`, name: `Direction ${n} des opérations et de la relation`, head: '' };
      departments.push(await host.ask('portfolio.saveItem', { entry: { list: 'department', item } }));
    }
    const projects = Array.from({ length: 300 }, (_, n) => ({
      code: `P${String(n).padStart(3, '0')}`,
      name: `Projet n° ${n} de modernisation`,
      departmentId: departments[n % 60] ?? null,
      budgetRevised: 9_000_000_000_000 - n,
      budgetActual: 4_000_000_000_000,
      budgetRemaining: 5_000_000_000_000 + n * 7_000_000,
      'weather.global': n % 5 === 0 ? 'storm' : 'sun',
    }));
    await host.ask('projects.create', { projects });
    const { read } = await printed(host, { projectPages: false });
    for (const { code, name } of projects) expect(read.text).toContain(bare(`${code}${name}`));
    for (let n = 1; n <= 60; n += 1) expect(read.text).toContain(bare(`Direction ${n} des opérations`));
    expect(read.text).toContain(bare('60 projets sur 300 sont en orage'));
  });

  it('prints the letters of other languages, in the running header too', async () => {
    const host = hostWithPrinter();
    await host.ask('projects.create', { projects: [{ name: 'Łódź – Ελλάδα – Москва' }] });
    const { read } = await printed(host);
    expect(read.text).toContain('Łódź–Ελλάδα–Москва');
    expect(bare(read.pages.at(-1)?.margins.join('') ?? '')).toContain('Łódź–Ελλάδα–Москва');
    for (const font of read.fonts.names) expect(font).toMatch(/Inter|SourceSerif4/);
  });

  it('takes the user’s words for words, never for markup', async () => {
    const host = hostWithPrinter();
    await host.ask('portfolio.update', { changes: { name: '</style><b>"\\ & {{x}}', client: '<i>' } });
    await host.ask('projects.create', {
      projects: [
        { name: '<script>alert(1)</script> $t(reports.total) {{count}}', 'weather.global': 'storm' },
      ],
    });
    const { read } = await printed(host);
    expect(read.text).toContain(bare('<script>alert(1)</script> $t(reports.total) {{count}}'));
    expect(read.pages[1]?.margins.join('|')).toContain('</style><b>"\\ & {{x}}');
  });
});

describe('saving a pack', { timeout: 60_000 }, () => {
  it('hands over a file named by date, committee and portfolio', async () => {
    const host = hostWithPrinter();
    await host.ask('portfolio.update', { changes: { name: 'SI / RH', situationDate: '2026-10-31' } });
    const saved = await host.ask('reports.save', { options });
    expect(saved).toEqual({ name: '2026-10-31_COPIL_SI - RH.pdf', download: null });
    expect(
      (await readPdf(host.saved.get('2026-10-31_COPIL_SI - RH.pdf') ?? new Uint8Array())).pages,
    ).toHaveLength(2);
  });

  it('says nothing more when the dialog was cancelled', async () => {
    const host = testHost({
      htmlToPdf: (html, how) => printer.htmlToPdf(html, how),
      saveFile: () => Promise.resolve(null),
    });
    hosts.push(host);
    host.create();
    expect(await host.ask('reports.save', { options })).toBeNull();
  });

  it('refuses when no portfolio is open', async () => {
    const host = testHost();
    hosts.push(host);
    await expect(host.ask('reports.print', { options })).rejects.toMatchObject({ key: 'errors.file.none' });
  });

  it('stops when asked, without leaving the printer out of order', async () => {
    const host = hostWithPrinter();
    await host.ask('file.create', { sample: true, name: 'Exemple' });
    const stages: string[] = [];
    host.app.subscribe((notice) => {
      if (notice.type !== 'progress') return;
      stages.push(notice.stage);
      setTimeout(() => void host.app.invoke('file.cancel', { job: notice.job }), 150);
    });
    await expect(host.ask('reports.print', { options })).rejects.toMatchObject({ key: 'errors.cancelled' });
    expect(stages).toEqual(['reports.stage.print']);
    const bytes = await printer.htmlToPdf('<!doctype html><html lang="fr"><title>x</title><p>encore</p>', {
      locale: 'fr',
      title: 'x',
    });
    expect((await readPdf(bytes)).pages).toHaveLength(1);
  });
});

describe('the browser that prints', () => {
  it('is looked for where browsers install themselves, the one that is named first', () => {
    const has =
      (...paths: string[]) =>
      (path: string) =>
        paths.includes(path);
    expect(
      installedBrowsers(
        'linux',
        { PATH: '/usr/bin:/opt/x', PUPITRE_BROWSER: '/me/chrome' },
        has('/usr/bin/chromium', '/opt/x/google-chrome', '/me/chrome'),
      ),
    ).toEqual(['/me/chrome', '/opt/x/google-chrome', '/usr/bin/chromium']);
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    expect(installedBrowsers('win32', { 'ProgramFiles(x86)': 'C:\\Program Files (x86)' }, has(edge))).toEqual(
      [edge],
    );
    expect(
      installedBrowsers('darwin', {}, has('/Applications/Chromium.app/Contents/MacOS/Chromium')),
    ).toEqual(['/Applications/Chromium.app/Contents/MacOS/Chromium']);
  });

  it('runs no script and fetches nothing', { timeout: 60_000 }, async () => {
    const html =
      '<!doctype html><html lang="fr"><title>x</title><p id="a">avant</p>' +
      '<script>document.getElementById("a").textContent = "script"</script>';
    const { text } = await readPdf(await printer.htmlToPdf(html, { locale: 'fr', title: 'x' }));
    expect(text).toBe('avant');
  });
});
