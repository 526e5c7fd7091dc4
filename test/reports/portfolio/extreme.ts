import { axes, trends, weathers } from '../../../src/core/model/common';
import type { PortfolioData } from '../../../src/reports/portfolio/model';

const id = (kind: number, n: number) => `${kind}${String(n).padStart(25, '0')}`;

/** A text of exactly this length, in sentences. */
export function textOf(length: number): string {
  const sentence =
    'Le déménagement des bases contrats est repoussé\u202f: la liaison n’est livrée qu’en mars. ';
  return sentence
    .repeat(Math.ceil(length / sentence.length))
    .slice(0, length)
    .replace(/ $/, '.');
}

/** Fields at their longest and amounts at their largest, beside projects of which nothing is known. */
export function extremePortfolio(): PortfolioData {
  const long = (n: number) => `${n} ${textOf(117)}`.slice(0, 120);
  const departments = Array.from({ length: 60 }, (_, n) => ({
    id: id(1, n),
    code: `D${n}`,
    name: n % 10 === 0 ? long(n) : `Direction ${n}`,
    head: '',
  }));
  const choices = (['phase', 'priority', 'method'] as const).map((list, n) => ({
    id: id(2, n),
    list,
    name: textOf(120),
  }));
  const objectives = [1, 2, 3].map((n) => ({
    id: id(3, n),
    code: '',
    name: textOf(200),
    weight: 10,
    description: '',
  }));
  const customFields = [
    { id: id(4, 1), name: textOf(80), type: 'text' as const, options: [] },
    { id: id(4, 2), name: 'Sans espace '.padEnd(80, 'X'), type: 'money' as const, options: [] },
  ];
  const projects = Array.from({ length: 40 }, (_, n) => {
    const known = n % 8 !== 7;
    return {
      id: id(5, n),
      code: n % 5 === 0 ? 'C'.repeat(60) : `P-${n}`,
      name: n === 3 ? 'X'.repeat(300) : n % 4 === 0 ? long(n) : `Projet ${n}`,
      description: n % 6 === 0 ? textOf(400) : '',
      departmentId: departments[n % 60]?.id ?? null,
      programmeId: null,
      phaseId: known ? id(2, 0) : null,
      priorityId: known ? id(2, 1) : null,
      methodId: known ? id(2, 2) : null,
      sponsor: textOf(n % 3 === 0 ? 200 : 20),
      manager: 'W'.repeat(n % 3 === 1 ? 200 : 12),
      owner: '',
      contractor: '',
      startDate: known ? '2026-01-05' : null,
      endDate: known ? (n % 2 ? '2026-01-06' : '2199-12-31') : null,
      baselineEndDate: known ? (n % 3 ? '2026-01-05' : '2027-06-30') : null,
      budgetInitial: known ? 9_000_000_000_000 : null,
      budgetRevised: known ? 8_999_999_999_999 : null,
      budgetCommitted: known ? 8_999_999_999_999 : null,
      budgetActual: known ? (n % 5 ? 8_999_999_999_999 : -9_000_000_000_000) : null,
      budgetRemaining: known && n % 4 ? 8_999_999_999_999 : null,
      remainingDate: known ? '2026-01-31' : null,
      progress: known ? (n * 7) % 101 : null,
      tags: known ? ['étiquette '.padEnd(60, 'é'), 'si'] : [],
      link: known ? `https://example.org/${'a'.repeat(400)}` : '',
      archived: false,
      weather: known
        ? Object.fromEntries(
            axes.map((axis, i) => [
              axis,
              {
                weather: weathers[(n + i) % 4] ?? null,
                trend: trends[(n + i) % 3] ?? null,
                comment: textOf(n === 9 && axis === 'global' ? 20_000 : 300),
              },
            ]),
          )
        : {},
      custom: known ? { [id(4, 1)]: textOf(2000), [id(4, 2)]: 9_000_000_000_000 } : {},
      contributions: known ? { [id(3, 1)]: 3 } : {},
    };
  });
  return {
    portfolio: {
      name: textOf(120),
      client: 'Établissement public '.padEnd(120, 'É'),
      logo: null,
      color1: '#ffee00',
      color2: '#ffffff',
      currency: 'CHF',
      fiscalYearStart: 1,
      posture: 'support',
      situationDate: null,
    },
    lists: { departments, programmes: [], objectives, choices, customFields },
    projects,
  };
}
