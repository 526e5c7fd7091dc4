import type { Trend, Weather } from '../model/common';
import { plainText } from './text';

const table = <T>(words: Record<string, T>): ReadonlyMap<string, T> =>
  new Map(
    Object.entries(words).flatMap(([texts, value]) =>
      texts.split(' ').map((text) => [text.replace(/_/g, ' '), value]),
    ),
  );

/**
 * Weather in words, French and English, and as the traffic lights that many reports still use. Amber is a
 * cloud: three lights have no éclaircie.
 */
const weatherWords = table<Weather>({
  'soleil ensoleille beau vert green sun sunny ok bon good': 'sun',
  'eclaircie eclaircies eclaircie_s voile bright partly_cloudy jaune yellow': 'bright',
  'nuage nuages nuageux couvert pluie orange amber cloud cloudy rain rainy': 'cloud',
  'orage orages orageux tempete rouge red storm stormy thunderstorm critique critical': 'storm',
});
const weatherSigns = table<Weather>({
  '☀ ☀️ 🟢': 'sun',
  '🌤 🌤️ ⛅ ⛅️ 🟡': 'bright',
  '☁ ☁️ 🌧 🌧️ 🟠': 'cloud',
  '⛈ ⛈️ 🌩 🌩️ 🔴': 'storm',
});

const trendWords = table<Trend>({
  'hausse en_hausse amelioration en_amelioration mieux up upward improving better positive': 'up',
  'stable flat steady constant inchange inchangee unchanged same neutre': 'flat',
  'baisse en_baisse degradation en_degradation down downward worsening worse negative': 'down',
});
const trendSigns = table<Trend>({
  '↗ ↗️ ↑ ⬆ ⬆️ ▲ +': 'up',
  '→ ➡ ➡️ = ►': 'flat',
  '↘ ↘️ ↓ ⬇ ⬇️ ▼ - −': 'down',
});

const booleanWords = table<boolean>({
  'oui o yes y vrai true x 1 ja coche checked': true,
  'non n no faux false 0 nein': false,
});
const booleanSigns = table<boolean>({ '✓ ✔ ✔️ ☑ ☑️ ✅': true, '☐ ✗ ✘ ❌': false });

const lookUp =
  <T>(words: ReadonlyMap<string, T>, signs: ReadonlyMap<string, T>) =>
  (text: string): T | undefined =>
    signs.get(text.trim()) ?? words.get(plainText(text));

/** Undefined when the text is none of the words or signs known. */
export const readWeather = lookUp(weatherWords, weatherSigns);
export const readTrend = lookUp(trendWords, trendSigns);
export const readBoolean = lookUp(booleanWords, booleanSigns);

const nothing = new Set(
  [
    'na',
    'n a',
    'nc',
    'n c',
    'nd',
    'n d',
    'ns',
    'n s',
    'so',
    's o',
    'tbd',
    'tbc',
    'null',
    'none',
    'neant',
    'vide',
  ]
    .concat(['inconnu', 'inconnue', 'unknown', 'sans objet', 'non connu', 'non communique', 'non disponible'])
    .concat([
      'non applicable',
      'non renseigne',
      'a definir',
      'a preciser',
      'a determiner',
      'not available',
      '',
    ]),
);

/** Whether a text says that nothing is known (`NA`, `n.c.`, `-`, `à définir`). */
export const saysNothing = (text: string): boolean => nothing.has(plainText(text));

const totals = /^(?:(?:sous|grand|sub) )?(?:total|totaux|somme|sum)(?: (?:general|generaux|global))?$/;

/** Whether a row's name is that of a row of totals. */
export const namesTotal = (text: string): boolean => totals.test(plainText(text));

/** Order in which the phases of a project follow one another, by the words that name them. */
const lifecycle = [
  ['idee', 'demande', 'opportunite', 'proposition', 'idea', 'request'],
  ['etude', 'etude_prealable', 'faisabilite', 'avant_projet', 'feasibility', 'study'],
  ['initialisation', 'cadrage', 'lancement', 'initiation', 'framing', 'discovery'],
  ['planification', 'planning', 'specification', 'analyse', 'analysis'],
  ['conception', 'design'],
  ['realisation', 'developpement', 'construction', 'build', 'execution', 'en_cours'],
  ['integration', 'recette', 'test', 'qualification', 'testing', 'uat'],
  ['experimentation', 'pilote', 'pilot'],
  ['deploiement', 'generalisation', 'mise_en_production', 'rollout', 'deployment', 'bascule'],
  ['exploitation', 'run', 'maintenance', 'vsr', 'garantie'],
  ['termine', 'terminee', 'cloture', 'clos', 'acheve', 'fini', 'closed', 'done', 'closing', 'completed'],
  ['suspendu', 'abandonne', 'annule', 'arrete', 'on_hold', 'cancelled', 'stopped'],
];

/** Rank of a phase in the life of a project by its name; names that say nothing go after those that do. */
export function phaseRank(name: string): number {
  const text = ` ${plainText(name)} `;
  const rank = lifecycle.findIndex((words) =>
    words.some((word) => text.includes(` ${word.replace(/_/g, ' ')} `)),
  );
  return rank < 0 ? lifecycle.length : rank;
}
