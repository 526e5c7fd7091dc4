import { describe, expect, it } from 'vitest';
import { blankProject } from '../../core/register/blank';
import { createI18n } from '../../../src/locales/index';
import { createWriter } from '../../../src/reports/page/writer';
import { portfolioReport, type PortfolioData } from '../../../src/reports/portfolio/model';
import type { Lists, Portfolio } from '../../../src/core/model/portfolio';
import type { ProjectRecord } from '../../../src/core/model/project';

const id = (n: number) => String(n).padStart(26, '0');

const portfolio: Portfolio = {
  name: 'SI 2030',
  client: 'Client',
  logo: null,
  color1: '#1f4e79',
  color2: '#b5651d',
  currency: 'EUR',
  fiscalYearStart: 1,
  posture: 'support',
  situationDate: null,
};
const lists: Lists = {
  departments: [
    { id: id(2), code: 'RC', name: 'Relation client', head: '' },
    { id: id(1), code: 'DSI', name: 'Systèmes d’information', head: '' },
  ],
  programmes: [],
  objectives: [],
  choices: [],
  customFields: [],
};

let next = 100;
function project(over: Partial<ProjectRecord>): ProjectRecord {
  next += 1;
  return {
    ...blankProject,
    id: id(next),
    name: `Projet ${next}`,
    departmentId: id(1),
    ...over,
  };
}

const global = (weather: 'sun' | 'bright' | 'cloud' | 'storm') => ({
  weather: { global: { weather, trend: null, comment: '' } },
});
const keur = (amount: number) => amount * 100_000;

function reportOf(projects: ProjectRecord[], data: Partial<PortfolioData> = {}) {
  return portfolioReport(
    { portfolio, lists, projects, ...data },
    { today: '2026-11-21', projectPages: true },
  );
}
function sectionsOf(projects: ProjectRecord[]) {
  const { sections } = reportOf(projects);
  if (!sections) throw new Error('no sections');
  return sections;
}

const writer = (locale: 'fr' | 'en') =>
  createWriter(createI18n(locale), { locale, currency: 'EUR', unit: 'k', decimals: 0 });
const french = writer('fr');
const plain = (text: string) => text.replaceAll(/[\u202f\u00a0]/g, ' ');

describe('figures of the portfolio pack', () => {
  it('sums what is known and compares like with like', () => {
    const { budget } = sectionsOf([
      project({ budgetRevised: keur(100), budgetActual: keur(60), budgetRemaining: keur(50) }),
      project({ budgetRevised: keur(200), budgetActual: keur(20) }),
      project({}),
    ]);
    // The forecast leaves out the projects without a RAF, and so does the variance: 110 against 100, not 110 against 300.
    expect(budget?.total).toMatchObject({
      projects: 3,
      estimated: 1,
      compared: 1,
      revised: keur(300),
      actual: keur(80),
      forecast: keur(110),
      variance: keur(10),
      variancePercent: 10,
    });
  });

  it('says n.d. rather than zero where nothing is known', () => {
    const { synthesis, list } = sectionsOf([project({})]);
    expect(synthesis.budget).toMatchObject({ revised: null, actual: null, forecast: null, variance: null });
    expect(synthesis.longestSlippage).toBeNull();
    expect(list.groups[0]?.lines[0]).toMatchObject({ slippage: null, progress: null, weather: null });
    expect(french.money(null)).toBe('n.d.');
  });

  it('has no section about what nobody says', () => {
    const bare = sectionsOf([project({}), project({ startDate: '2026-01-05' })]);
    expect([bare.weather, bare.budget, bare.attention, bare.synthesis.late]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(bare.list.groups.flatMap(({ lines }) => lines)).toHaveLength(2);
  });

  it('lists what needs attention only from what is known', () => {
    const late = project({ endDate: '2027-01-31', baselineEndDate: '2026-12-31', budgetRevised: keur(10) });
    const { attention } = sectionsOf([late, project({ budgetRevised: keur(10) })]);
    // Nobody estimates a RAF: to name all the projects would say nothing.
    expect(attention).toMatchObject({ over: null, remaining: null });
    expect(attention && plain(french.say(attention.finding))).toBe('1 projet sur 2 finit après sa référence');
    const money = sectionsOf([
      project({ budgetRevised: keur(10), budgetRemaining: keur(12), remainingDate: '2026-11-20' }),
      project({}),
    ]).attention;
    expect(money?.late).toBeNull();
    expect(money && plain(french.say(money.finding))).toBe(
      '1 projet sur 2 dépasse son budget ou attend un RAF à jour',
    );
  });

  it('keeps the axes that somebody declares, and names the others', () => {
    const { weather } = sectionsOf([
      project(global('sun')),
      project({ weather: { cost: { weather: null, trend: 'down', comment: '' } } }),
    ]);
    expect(weather?.axes).toEqual(['global', 'cost']);
    expect(weather?.undeclared).toEqual(['schedule', 'scope', 'resources', 'risks']);
  });

  it('says of a project only what is filled in', () => {
    const field = { id: id(9), name: 'Zone', type: 'text' as const, options: [] };
    const other = { id: id(10), name: 'Vide', type: 'text' as const, options: [] };
    const { sections } = reportOf([project({ manager: 'A. Durand', custom: { [id(9)]: 'Nord' } })], {
      lists: { ...lists, customFields: [field, other] },
    });
    const [page] = sections?.projects ?? [];
    expect(page?.facts.map(({ value }) => value)).toEqual(['Systèmes d’information', 'A. Durand']);
    expect(page?.custom.map(({ value }) => value)).toEqual(['Nord']);
    expect(page?.axes).toEqual([]);
  });

  it('orders by direction, then code as people count, then name; without direction last', () => {
    const { list } = sectionsOf([
      project({ code: 'A-10', name: 'dix' }),
      project({ departmentId: null, name: 'seul' }),
      project({ code: 'A-2', name: 'deux' }),
      project({ name: 'sans code' }),
      project({ departmentId: id(2), code: 'Z', name: 'client' }),
    ]);
    expect(list.groups.map(({ name, lines }) => [name, ...lines.map((line) => line.name)])).toEqual([
      ['Relation client', 'client'],
      ['Systèmes d’information', 'deux', 'dix', 'sans code'],
      [null, 'seul'],
    ]);
  });

  it('leaves archived projects out and says how many', () => {
    const report = reportOf([project({ archived: true, name: 'vieux' }), project({ name: 'neuf' })]);
    expect(report.archived).toBe(1);
    expect(JSON.stringify(report.sections)).not.toContain('vieux');
  });

  it('has no section when there is no project', () => {
    expect(reportOf([]).sections).toBeNull();
    expect(reportOf([project({ archived: true })])).toMatchObject({ sections: null, archived: 1 });
  });

  it('dates the situation as the portfolio says, else today', () => {
    expect(reportOf([]).situationDate).toBe('2026-11-21');
    expect(reportOf([], { portfolio: { ...portfolio, situationDate: '2026-10-31' } }).situationDate).toBe(
      '2026-10-31',
    );
  });

  it('finds RAF missing or older than 45 days, and nothing to estimate in a finished project', () => {
    const base = { budgetRevised: keur(10), budgetActual: keur(5) };
    const { attention } = sectionsOf([
      project({ ...base, name: 'jamais' }),
      // 2026-11-21 − 45 days = 2026-10-07.
      project({ ...base, name: '46 jours', budgetRemaining: keur(5), remainingDate: '2026-10-06' }),
      project({ ...base, name: '45 jours', budgetRemaining: keur(5), remainingDate: '2026-10-07' }),
      project({ ...base, name: 'fini', budgetRemaining: 0, remainingDate: '2026-01-01', progress: 100 }),
      project({ name: 'sans budget' }),
    ]);
    expect(attention?.remaining?.lines.map(({ name, date }) => [name, date])).toEqual([
      ['jamais', null],
      ['46 jours', '2026-10-06'],
    ]);
  });

  it('lists slippages and overruns, the worst first', () => {
    const late = (name: string, endDate: string) => project({ name, endDate, baselineEndDate: '2026-12-31' });
    const { attention, synthesis } = sectionsOf([
      late('un jour', '2027-01-01'),
      late('un mois', '2027-01-31'),
      late('en avance', '2026-12-01'),
      project({ name: 'cher', budgetRevised: keur(100), budgetRemaining: keur(120) }),
    ]);
    expect(attention?.late?.lines.map(({ name, days }) => [name, days])).toEqual([
      ['un mois', 31],
      ['un jour', 1],
    ]);
    expect(attention?.over?.lines).toMatchObject([{ name: 'cher', variance: keur(20), percent: 20 }]);
    expect(synthesis).toMatchObject({ late: 2, longestSlippage: 31 });
  });

  it('puts storms before clouds and what gets worse first', () => {
    const at = (name: string, weather: 'cloud' | 'storm' | 'sun', trend: 'up' | 'down') =>
      project({ name, weather: { global: { weather, trend, comment: 'dit' } } });
    const { troubled } = sectionsOf([
      at('nuage pire', 'cloud', 'down'),
      at('orage mieux', 'storm', 'up'),
      at('soleil', 'sun', 'down'),
      at('orage pire', 'storm', 'down'),
    ]).synthesis;
    expect(troubled.lines.map(({ name }) => name)).toEqual(['orage pire', 'orage mieux', 'nuage pire']);
  });

  it('keeps a long comment whole where the project has no page of its own', () => {
    const long = project({
      weather: { global: { weather: 'sun', trend: null, comment: 'mot '.repeat(500) } },
    });
    const line = (projectPages: boolean) =>
      portfolioReport({ portfolio, lists, projects: [long] }, { today: '2026-11-21', projectPages }).sections
        ?.weather?.groups[0]?.lines[0]?.comment;
    expect(line(true)).toMatchObject({ cut: true });
    expect(line(false)).toEqual({ text: 'mot '.repeat(500), cut: false });
  });

  it('counts in thousands with decimals only where amounts have some, in millions when thousands would not fit', () => {
    expect(reportOf([project({ budgetRevised: keur(1200) })])).toMatchObject({ unit: 'k', decimals: 0 });
    expect(reportOf([project({ budgetRevised: keur(1200) + 1 })])).toMatchObject({ unit: 'k', decimals: 1 });
    expect(reportOf([project({ budgetRevised: 9_000_000_000_000 })])).toMatchObject({ unit: 'M' });
  });
});

describe('titles that say the finding', () => {
  const many = (weathers: ('sun' | 'cloud' | 'storm' | null)[]) =>
    weathers.map((weather) => project(weather ? global(weather) : {}));
  const synthesis = (weathers: ('sun' | 'cloud' | 'storm' | null)[], locale: 'fr' | 'en' = 'fr') =>
    plain(writer(locale).say(sectionsOf(many(weathers)).synthesis.finding));

  it.each([
    [['storm', 'storm', 'storm', 'sun'], '3 projets sur 4 sont en orage'],
    [['storm', 'cloud', 'sun'], '1 projet sur 3 est en orage'],
    [['storm', 'storm'], 'Les 2 projets du portefeuille sont en orage'],
    [['storm'], 'L’unique projet du portefeuille est en orage'],
    [['cloud', 'sun'], 'Aucun orage, mais 1 projet sur 2 est sous les nuages'],
    [['cloud', 'cloud', 'sun'], 'Aucun orage, mais 2 projets sur 3 sont sous les nuages'],
    [['sun', 'sun'], 'Aucun des 2 projets n’est en orage ni sous les nuages'],
    [['sun', null], 'Aucun des 2 projets n’est en orage ni sous les nuages'],
    [[null, null], 'La météo des 2 projets n’est pas déclarée'],
    [[null], 'La météo de l’unique projet n’est pas déclarée'],
  ] as const)('%j → %s', (weathers, sentence) => {
    expect(synthesis([...weathers])).toBe(sentence);
  });

  it('gives the size of a portfolio whose weather nobody declares', () => {
    const projects = [project({ budgetRevised: keur(1000) }), project({ budgetRevised: keur(300) })];
    expect(plain(french.say(sectionsOf(projects).synthesis.finding))).toBe(
      '2 projets, pour un budget révisé de 1 300 k€',
    );
  });

  it('speaks English', () => {
    expect(synthesis(['storm', 'sun'], 'en')).toBe('1 project out of 2 is in a storm');
    expect(synthesis(['storm', 'storm', 'sun'], 'en')).toBe('2 projects out of 3 are in a storm');
  });

  it('names the axis that suffers most', () => {
    const cost = { weather: { cost: { weather: 'storm', trend: null, comment: '' } } } as const;
    const risks = { weather: { risks: { weather: 'cloud', trend: null, comment: '' } } } as const;
    const say = (projects: ProjectRecord[]) =>
      plain(french.say(sectionsOf(projects).weather?.finding ?? { key: '' }));
    expect(say([project(cost), project(risks)])).toBe(
      'L’axe « coûts » est le plus touché : 1 projet en orage ou sous les nuages',
    );
    expect(say([project(global('storm'))])).toBe(
      'Seule la météo globale est déclarée, sans le détail des axes',
    );
  });

  it.each([
    [[100, null], 'Le budget révisé est de 100 k€, mais l’atterrissage n’est pas connu'],
    [[100, 125], 'L’atterrissage dépasse le budget révisé de 25 k€, soit 25,0 %'],
    [[100, 90], 'L’atterrissage reste sous le budget révisé de 10 k€, soit 10,0 %'],
    [[100, 100], 'L’atterrissage est égal au budget révisé'],
    [[0, 90], 'L’atterrissage dépasse le budget révisé de 90 k€'],
  ] as const)('budget %j → %s', ([revised, remaining], sentence) => {
    const cents = (amount: number | null | undefined) => (amount == null ? null : keur(amount));
    const { budget } = sectionsOf([
      project({ budgetRevised: cents(revised), budgetRemaining: cents(remaining) }),
    ]);
    expect(plain(french.say(budget?.finding ?? { key: '' }))).toBe(sentence);
  });

  it('says of each project what matters', () => {
    const [page] = sectionsOf([
      project({
        weather: { global: { weather: 'storm', trend: 'down', comment: '' } },
        endDate: '2027-01-31',
        baselineEndDate: '2026-12-31',
        budgetRevised: keur(100),
        budgetRemaining: keur(140),
      }),
    ]).projects;
    expect(page?.finding.map((message) => plain(french.say(message)))).toEqual([
      'orage',
      'en dégradation',
      'fin prévue 31 j après la référence',
      'atterrissage 40 k€ au-dessus du budget révisé',
    ]);
  });
});
