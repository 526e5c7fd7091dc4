import { axes, type Axis } from '../model/common';
import { headerWords } from './text';

/**
 * How headers name the fields, in French and English: those that can mean nothing else, then those that mean
 * it for want of a better column. `key` is the source's own identifier, `duration` a length from start to end.
 */
const phrases: Record<string, { sure: string[]; perhaps?: string[] }> = {
  key: {
    sure: [
      'identifiant',
      'id',
      'clé',
      'uid',
      'id projet',
      'project id',
      'key',
      'identifier',
      'identifiant unique',
    ],
    perhaps: ['numéro', 'n°', 'number'],
  },
  code: {
    sure: ['code', 'code projet', 'référence', 'référence projet', 'project code', 'trigramme', 'réf'],
    perhaps: ['reference', 'sigle'],
  },
  name: {
    sure: [
      'nom du projet',
      'intitulé du projet',
      'libellé du projet',
      'titre du projet',
      'project name',
      'nom projet',
    ],
    perhaps: [
      'projet',
      'nom',
      'intitulé',
      'libellé',
      'titre',
      'désignation',
      'project',
      'name',
      'title',
      'summary',
    ],
  },
  description: {
    sure: ['description', 'objet', 'présentation', 'résumé', 'descriptif'],
    perhaps: ['objectifs', 'contexte', 'détail', 'notes'],
  },
  departmentId: {
    sure: [
      'direction',
      'direction métier',
      'ministère porteur',
      'direction porteuse',
      'département',
      'department',
    ],
    perhaps: [
      'ministère',
      'service',
      'entité',
      'pôle',
      'division',
      'business unit',
      'domaine',
      'bu',
      'porteur',
      'métier',
    ],
  },
  programmeId: {
    sure: ['programme', 'program', 'portefeuille', 'nom du programme'],
    perhaps: ['chantier', 'axe'],
  },
  phaseId: {
    sure: ['phase', 'phase du projet', 'phase en cours', 'étape', 'stage', 'phase actuelle'],
    perhaps: ['statut', 'status', 'état', 'state', 'avancement phase'],
  },
  priorityId: {
    sure: ['priorité', 'priority', 'niveau de priorité', 'urgence'],
    perhaps: ['importance', 'criticité'],
  },
  methodId: {
    sure: ['méthode', 'méthodologie', 'method', 'methodology', 'méthode projet'],
    perhaps: ['démarche'],
  },
  manager: {
    sure: [
      'chef de projet',
      'cheffe de projet',
      'cp',
      'project manager',
      'chef(fe) de projet',
      'pilote',
      'cdp',
    ],
    perhaps: [
      'responsable',
      'responsable du projet',
      'manager',
      'directeur de projet',
      'pm',
      'lead',
      'assignee',
      'owner',
    ],
  },
  sponsor: {
    sure: ['sponsor', 'commanditaire', 'sponsor du projet', 'executive sponsor'],
    perhaps: ['donneur ordre'],
  },
  owner: {
    sure: [
      'moa',
      'maîtrise d’ouvrage',
      'maître d’ouvrage',
      'product owner',
      'responsable métier',
      'chef de projet moa',
    ],
    perhaps: ['client', 'business owner', 'chef de projet métier'],
  },
  contractor: {
    sure: ['moe', 'maîtrise d’œuvre', 'maître d’œuvre', 'chef de projet moe', 'contractor'],
    perhaps: ['prestataire', 'fournisseur', 'titulaire', 'supplier', 'vendor', 'chef de projet si'],
  },
  startDate: {
    sure: [
      'début',
      'date de début',
      'start',
      'start date',
      'date de démarrage',
      'date de lancement',
      'début du projet',
    ],
    perhaps: ['démarrage', 'lancement', 'début prévu', 'planned start', 'début réel', 'début prévisionnel'],
  },
  endDate: {
    sure: [
      'fin',
      'date de fin',
      'fin prévue',
      'date de fin prévue',
      'end',
      'end date',
      'finish',
      'finish date',
      'forecast finish',
    ],
    perhaps: [
      'échéance',
      'date d’échéance',
      'due date',
      'livraison',
      'fin révisée',
      'fin estimée',
      'fin prévisionnelle',
      'fin réelle',
    ],
  },
  baselineEndDate: {
    sure: [
      'fin de référence',
      'fin initiale',
      'date de fin initiale',
      'baseline finish',
      'fin baseline',
      'baseline end',
      'reference finish',
    ],
    perhaps: ['fin contractuelle', 'date cible', 'target date', 'fin planifiée'],
  },
  duration: {
    sure: ['durée', 'durée prévisionnelle', 'durée du projet', 'duration', 'durée estimée', 'durée prévue'],
    perhaps: ['délai'],
  },
  progress: {
    sure: [
      'avancement',
      'avancement physique',
      'taux d’avancement',
      'progress',
      'complete',
      'percent complete',
      'physical progress',
    ],
    perhaps: ['réalisation', 'completion', 'progression'],
  },
  budgetInitial: {
    sure: [
      'budget initial',
      'bp',
      'budget primitif',
      'initial budget',
      'budget voté',
      'coût initial',
      'baseline cost',
    ],
    perhaps: ['budget de référence', 'enveloppe initiale', 'budget prévu', 'original budget'],
  },
  budgetRevised: {
    sure: [
      'budget révisé',
      'coût estimé',
      'coût total',
      'budget total',
      'revised budget',
      'coût total estimé',
      'budget actualisé',
    ],
    perhaps: [
      'budget',
      'coût',
      'montant',
      'cost',
      'total cost',
      'coût du projet',
      'enveloppe',
      'coût prévisionnel',
      'estimated cost',
    ],
  },
  budgetCommitted: {
    sure: [
      'engagé',
      'montant engagé',
      'committed',
      'engagement',
      'budget engagé',
      'coût engagé',
      'commitments',
    ],
  },
  budgetActual: {
    sure: ['consommé', 'budget consommé', 'coût consommé', 'actual cost', 'actual', 'dépensé', 'actuals'],
    perhaps: ['réalisé', 'coût réel', 'spent', 'facturé', 'dépenses', 'coût réalisé'],
  },
  budgetRemaining: {
    sure: [
      'raf',
      'reste à faire',
      'remaining',
      'estimate to complete',
      'etc',
      'reste à dépenser',
      'remaining cost',
    ],
    perhaps: ['restant', 'reste à engager'],
  },
  remainingDate: {
    sure: [
      'raf estimé le',
      'date du raf',
      'raf date',
      'etc date',
      'etc estimated on',
      'date du reste à faire',
      'remaining estimated',
    ],
  },
  tags: {
    sure: ['étiquettes', 'tags', 'mots clés', 'labels', 'keywords'],
    perhaps: ['catégories', 'thèmes'],
  },
  link: {
    sure: ['lien', 'url', 'en savoir plus', 'link', 'site web', 'page web', 'lien url', 'espace projet'],
    perhaps: ['site', 'website', 'web', 'intranet', 'sharepoint'],
  },
};

/** Words of the axes; the first axis also goes without any. */
const axisWords: Record<Axis, string[]> = {
  global: ['', 'globale', 'global', 'générale', 'du projet', 'overall', 'projet'],
  schedule: ['délais', 'délai', 'planning', 'calendrier', 'schedule', 'time'],
  cost: ['coûts', 'coût', 'budget', 'budgétaire', 'financière', 'cost', 'budget coûts'],
  scope: ['périmètre', 'périmètre et qualité', 'qualité', 'contenu', 'scope', 'quality', 'scope quality'],
  resources: ['ressources', 'équipe', 'resources', 'team', 'rh'],
  risks: ['risques', 'risque', 'risks', 'risk'],
};
const declaredWords = {
  weather: ['météo', 'weather', 'indicateur', 'health', 'santé', 'rag', 'feu', 'statut rag'],
  trend: ['tendance', 'trend', 'évolution'],
  comment: ['commentaire', 'comment', 'remarque', 'observation', 'faits marquants', 'appréciation'],
};

/**
 * Figures that Pupitre derives, by their headers, with the fields they come from: a column of theirs beside
 * those is its own export coming back, and is left out.
 */
export const derivedHeaders: { words: string; from: string[][] }[] = [
  { words: 'glissement|slippage', from: [['endDate'], ['baselineEndDate']] },
  {
    words: 'atterrissage|forecast at completion|forecast|eac',
    from: [['budgetActual'], ['budgetRemaining']],
  },
  { words: 'écart au révisé|variance to revised', from: [['budgetRevised'], ['budgetRemaining']] },
  { words: 'écart à l’initial|variance to initial', from: [['budgetInitial'], ['budgetRemaining']] },
  {
    words: 'avancement en charge|progress by work|work progress',
    from: [['budgetActual'], ['budgetRemaining']],
  },
];

interface Phrase {
  field: string;
  words: string[];
  weight: number;
}

const perhapsWeight = 0.85;

const known: readonly Phrase[] = [
  ...Object.entries(phrases).flatMap(([field, { sure, perhaps = [] }]) => [
    ...sure.map((phrase) => ({ field, words: headerWords(phrase), weight: 1 })),
    ...perhaps.map((phrase) => ({ field, words: headerWords(phrase), weight: perhapsWeight })),
  ]),
  ...axes.flatMap((axis) =>
    Object.entries(declaredWords).flatMap(([part, heads]) =>
      heads.flatMap((head) =>
        axisWords[axis].map((tail) => ({
          field: `${part}.${axis}`,
          words: headerWords(`${head} ${tail}`),
          weight: 1,
        })),
      ),
    ),
  ),
];

/** From this score on, a header is taken to name a field. */
export const namesField = 0.45;

/**
 * Fields that a header may name, with a score 0–1: how much of the header the known phrase covers, a little
 * less when it does not come first.
 */
export function fieldsOfHeader(header: string): { field: string; score: number }[] {
  const all = headerWords(header);
  const best = new Map<string, number>();
  for (const { field, words, weight } of known) {
    const score = weight * coverage(all, words);
    if (score >= namesField && score > (best.get(field) ?? 0)) best.set(field, score);
  }
  return [...best].map(([field, score]) => ({ field, score })).sort((a, b) => b.score - a.score);
}

const projectWords = new Set(['projet', 'project']);

function coverage(header: string[], phrase: string[]): number {
  if (phrase.length === 0) return 0;
  if (same(header, phrase)) return 1;
  // «du projet» goes without saying in a register of projects.
  const short = header.filter((word) => !projectWords.has(word));
  if (short.length < header.length && same(short, phrase)) return 0.98;
  const words = short.length > 0 && !phrase.some((word) => projectWords.has(word)) ? short : header;
  const at = words.findIndex((_, index) => same(words.slice(index, index + phrase.length), phrase));
  if (at < 0 || phrase.length >= words.length) return 0;
  const position = at === 0 ? 0.95 : at + phrase.length === words.length ? 0.85 : 0.7;
  return position * (phrase.length / words.length);
}

const same = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((word, index) => word === b[index]);

/** Whether a header is one of the figures of `derivedHeaders`, its sources being `mapped`. */
export function namesDerived(header: string, mapped: ReadonlySet<string>): boolean {
  const words = headerWords(header);
  return derivedHeaders.some(
    (derived) =>
      derived.words.split('|').some((phrase) => same(words, headerWords(phrase))) &&
      derived.from.every((fields) => fields.some((field) => mapped.has(field))),
  );
}

/** Scale of money that a text states (`Budget (k€)`, `entre 5 et 9 M€`, `en milliers`), or undefined. */
export function moneyUnit(text: string): 'k' | 'M' | undefined {
  if (/(?:^|[^\p{L}])(?:M\s?€|MEUR|M\$)|\bmillions?\b/u.test(text) || /\bmeuros?\b/i.test(text)) return 'M';
  if (
    /(?:^|[^\p{L}])(?:[kK]\s?€|[kK]EUR|[kK]\$)|\bmilliers?\b|\bthousands?\b/u.test(text) ||
    /\bkeuros?\b/i.test(text)
  )
    return 'k';
  return undefined;
}

/** Whether a text names a currency at all. */
export const namesMoney = (text: string): boolean =>
  /€|\$|£|\b(?:EUR|USD|CHF|GBP|euros?)\b/i.test(text) || moneyUnit(text) !== undefined;

/** Unit of a duration that a header states, or undefined. */
export function durationUnit(header: string): 'days' | 'weeks' | 'months' | 'years' | undefined {
  const words = headerWords(header);
  const has = (...names: string[]) => names.some((name) => words.includes(name));
  if (has('annee', 'an', 'ans', 'year', 'yr')) return 'years';
  if (has('moi', 'mois', 'month')) return 'months';
  if (has('semaine', 'week')) return 'weeks';
  return has('jour', 'j', 'day', 'd') ? 'days' : undefined;
}
