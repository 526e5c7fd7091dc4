import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { blankProject } from '../../core/register/blank';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPrinter, type Printer } from '../../../src/headless/print';
import { createI18n } from '../../../src/locales/index';
import { renderPortfolio } from '../../../src/reports/portfolio/html';
import { portfolioReport, type PortfolioData } from '../../../src/reports/portfolio/model';
import { bare, readPdf } from '../readPdf';
import { textOf } from './extreme';

let printer: Printer;
beforeAll(() => {
  printer = createPrinter();
});
afterAll(() => printer.close());

async function printed(data: PortfolioData, projectPages = true) {
  const report = portfolioReport(data, { today: '2026-11-21', projectPages });
  const bytes = await printer.htmlToPdf(renderPortfolio(report, createI18n('fr'), 'fr'), {
    locale: 'fr',
    title: 'essai',
  });
  return { bytes, read: await readPdf(bytes) };
}

const id = (kind: number, n: number) => `${kind}${String(n).padStart(25, '0')}`;
const address = 'http://www.performance-publique.budget.gouv.fr/sites/pap/pdf/DBGPGMPGM129.pdf#page=';

/** What a register that was never kept for steering holds: dates, a cost, a phase, and columns of its own. */
function sparse(departments: number, projects: number): PortfolioData {
  const customFields = ['Ministère', 'Durée en années', 'Tranche', 'Zone', 'Programme', 'Lien'].map(
    (name, n) => ({
      id: id(4, n),
      name,
      type: 'text' as const,
      options: [],
    }),
  );
  return {
    portfolio: {
      name: '',
      client: 'Services du Premier ministre',
      logo: null,
      color1: '#1f4e79',
      color2: '#b5651d',
      currency: 'EUR',
      fiscalYearStart: 1,
      posture: 'support',
      situationDate: null,
    },
    lists: {
      departments: Array.from({ length: departments }, (_, n) => ({
        id: id(1, n),
        code: `D${n}`,
        name: `Ministère n° ${n}`,
        head: '',
      })),
      programmes: [],
      objectives: [],
      choices: [{ id: id(2, 0), list: 'phase', name: 'Expérimentation' }],
      customFields,
    },
    projects: Array.from({ length: projects }, (_, n) => ({
      ...blankProject,
      id: id(5, n),
      name: `Projet interministériel n° ${n}`,
      description: textOf(n % 2 ? 900 : 300),
      departmentId: id(1, n % departments),
      phaseId: id(2, 0),
      startDate: '2024-01-01',
      endDate: '2027-03-31',
      budgetRevised: 700_000_000 + n,
      custom: Object.fromEntries(
        customFields.map((field, i) => [field.id, i === 5 ? address + n : `Valeur ${i}`]),
      ),
    })),
  };
}

describe('the pack of a register of which little is filled in', { timeout: 120_000 }, () => {
  let pages: { body: string; margins: string[] }[];
  let text: string;
  let bytes: Uint8Array;
  beforeAll(async () => {
    const pack = await printed(sparse(13, 26));
    ({ bytes } = pack);
    ({ pages, text } = pack.read);
  }, 60_000);
  const titled = (part: string) => pages.filter(({ margins }) => margins.some((line) => line.endsWith(part)));

  it('says in one sentence that no weather is declared, and prints no page of it', () => {
    expect(pages[1]?.body).toContain(bare('La météo n’est déclarée pour aucun projet.'));
    expect(titled('Météo des projets')).toEqual([]);
  });

  it('names the columns that it leaves out, and prints nothing unknown in the tables', () => {
    expect(titled('Liste des projets')[0]?.body).toContain(
      bare('Non renseignés : code, chef de projet, fin de référence, avancement physique, météo.'),
    );
    expect(titled('Liste des projets')[0]?.body).toContain(
      bare('Non calculables : glissement, avancement en charge.'),
    );
    expect(titled('Budget')[0]?.body).toContain(
      bare('Non renseignés : budget initial, engagé, consommé, reste à faire.'),
    );
    expect(text).not.toContain('n.d.');
  });

  it('gives each project one page', () => {
    const own = pages.filter(({ margins }) => margins.some((line) => /· Projet interministériel/.test(line)));
    expect(own).toHaveLength(26);
  });

  it('bears the client’s name where the portfolio has none', () => {
    for (const { margins } of pages.slice(1)) {
      expect(margins.join('|')).toMatch(/^Services du Premier ministre ·/);
    }
  });

  it('opens the whole of an address of which it shows the host', async () => {
    expect(text).toContain('www.performance-publique.budget.gouv.fr/…');
    const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
    const page = await (await task.promise).getPage(pages.length);
    const links = (await page.getAnnotations()) as { unsafeUrl?: string }[];
    expect(links.map(({ unsafeUrl }) => unsafeUrl)).toContain(`${address}25`);
    await task.destroy();
  });

  it('names itself where neither portfolio nor client has a name', async () => {
    const data = sparse(1, 1);
    const { read } = await printed({ ...data, portfolio: { ...data.portfolio, client: '' } });
    expect(read.pages[1]?.margins[0]).toBe('Dossier de portefeuille · Synthèse');
  });
});

describe('bars', () => {
  it('sum to the atterrissage that is written beside them when only some projects have a RAF', () => {
    const data = sparse(1, 2);
    const [first, second] = data.projects;
    if (!first || !second) throw new Error('two projects');
    // 60 spent and 50 to go: 110, whatever the other project has spent.
    const report = portfolioReport(
      {
        ...data,
        projects: [
          { ...first, budgetRevised: 10_000_000, budgetActual: 6_000_000, budgetRemaining: 5_000_000 },
          { ...second, budgetRevised: 22_000_000, budgetActual: 22_000_000 },
        ],
      },
      { today: '2026-11-21', projectPages: false },
    );
    const html = renderPortfolio(report, createI18n('fr'), 'fr');
    const summary = /<svg[^>]*aria-label="Budget du portefeuille[\s\S]*?<\/svg>/.exec(html)?.[0] ?? '';
    const widths = [...summary.matchAll(/<rect[^>]* width="([\d.]+)"/g)].map((match) => Number(match[1]));
    // Revised 320, actual 280, then the forecast's solid 60 and hatched 50.
    const [revised = 0, actual = 0, solid = 0, hatched = 0] = widths;
    expect(actual / revised).toBeCloseTo(280 / 320, 3);
    expect(solid / revised).toBeCloseTo(60 / 320, 3);
    expect(hatched / revised).toBeCloseTo(50 / 320, 3);
  });
});

describe('the end of a table', { timeout: 120_000 }, () => {
  it('never leaves its total or its note alone on a page, however long it is', async () => {
    let broken = 0;
    for (let departments = 16; departments <= 28; departments += 1) {
      const { read } = await printed(sparse(departments, departments), false);
      for (const { body } of read.pages) {
        if (body.includes('Aucunécartn’estconnu')) expect(body).toContain('Total');
        if (body.includes('Total')) expect(body).toMatch(/Ministèren°\d|Projetinter/);
        if (body.includes('Total') && !body.includes(bare('Ministère n° 0'))) broken += 1;
      }
    }
    // Some of these tables do pass on to a second page.
    expect(broken).toBeGreaterThan(0);
  });
});
