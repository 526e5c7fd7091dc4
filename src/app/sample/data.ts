import type { Axis, Trend, Weather } from '../../core/model/common';

/**
 * A fictional mutual-insurance group in digital transformation. Days are counted from the day the sample is
 * made, so that it is never out of date; amounts are thousands of euros. Its irregularities are meant: late
 * re-estimates, one green project that is not green, one overloaded team, one project closed with its lesson.
 */
export const sampleClient = {
  name: 'Transformation numérique 2030',
  client: 'Groupe Mutualis (fictif)',
  color1: '#1f4e79',
  color2: '#b5651d',
};

export const sampleDepartments = [
  { code: 'DSI', name: 'Systèmes d’information', head: 'Claire Vasseur' },
  { code: 'DRC', name: 'Relation client', head: 'Karim Benali' },
  { code: 'DFI', name: 'Finances', head: 'Hélène Marchetti' },
  { code: 'DRH', name: 'Ressources humaines', head: 'Yann Le Goff' },
  { code: 'DIN', name: 'Indemnisation', head: 'Sophie Lambert' },
] as const;

export const sampleProgrammes = [
  {
    code: 'CLI',
    name: 'Client augmenté',
    owner: 'Karim Benali',
    description: 'Un parcours sans couture, du devis au sinistre.',
  },
  {
    code: 'SOC',
    name: 'Socle et sécurité',
    owner: 'Claire Vasseur',
    description: 'Remettre le système d’information à l’état de l’art.',
  },
  {
    code: 'EFF',
    name: 'Efficacité interne',
    owner: 'Hélène Marchetti',
    description: 'Dématérialiser et automatiser les fonctions support.',
  },
] as const;

export const sampleObjectives = [
  { code: 'O1', name: 'Satisfaction des sociétaires', weight: 40, description: 'NPS de 32 à 45.' },
  { code: 'O2', name: 'Coût de gestion', weight: 30, description: 'Réduire de 12 % le coût par contrat.' },
  { code: 'O3', name: 'Conformité et sécurité', weight: 30, description: 'DORA, RGPD, Solvabilité II.' },
] as const;

export const sampleChoices = {
  phase: ['Cadrage', 'Conception', 'Réalisation', 'Recette', 'Déploiement', 'Clôturé'],
  priority: ['P1 – Vital', 'P2 – Important', 'P3 – Utile'],
  method: ['Cycle en V', 'Agile (Scrum)', 'Hybride', 'Mission minimale'],
} as const;

export const sampleCustomFields = [
  { name: 'Exposé au public', type: 'boolean', options: [] },
  { name: 'Hébergement', type: 'choice', options: ['Interne', 'Cloud souverain', 'SaaS'] },
] as const;

/** One letter a weather (soleil, éclaircie, nuage, orage) and one a trend (↗ → ↘). */
const weatherOf: Record<string, Weather> = { S: 'sun', E: 'bright', N: 'cloud', O: 'storm' };
const trendOf: Record<string, Trend> = { '+': 'up', '=': 'flat', '-': 'down' };
const axesInOrder: readonly Axis[] = ['global', 'schedule', 'cost', 'scope', 'resources', 'risks'];

/** `E= N- S= S= O- E=` → weather and trend by axis, in the order of the axes. */
export function sampleWeather(code: string): { axis: Axis; weather: Weather | null; trend: Trend | null }[] {
  return code.split(' ').flatMap((pair, i) => {
    const axis = axesInOrder[i];
    return axis
      ? [{ axis, weather: weatherOf[pair[0] ?? ''] ?? null, trend: trendOf[pair[1] ?? ''] ?? null }]
      : [];
  });
}

export interface SampleProject {
  code: string;
  name: string;
  department: number;
  programme: number | null;
  phase: number;
  priority: number;
  method: number;
  manager: string;
  sponsor: string;
  owner: string;
  contractor: string;
  /** Start, forecast finish, reference finish: days from today. */
  days: readonly [number, number, number];
  progress: number;
  /** Initial, revised, committed, actual, remaining: k€. */
  budget: readonly [number, number, number, number, number | null];
  /** Age of the reste à faire, in days. */
  remainingAge: number;
  weather: string;
  comment: string;
  /** Contributions to the three objectives. */
  objectives: readonly [number, number, number];
  tags: readonly string[];
  exposed: boolean;
  hosting: 0 | 1 | 2;
  description: string;
}
