import { z } from 'zod';

/** Sortable text key made by the application (ULID alphabet), so that two files can be merged. */
export const Id = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/);
export type Id = z.infer<typeof Id>;

/** Calendar day `YYYY-MM-DD`, local wall clock, 1900–2199. */
export const PlainDate = z
  .string()
  .regex(/^(19|20|21)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
  .refine((text) => {
    const [year, month, day] = text.split('-').map(Number) as [number, number, number];
    return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
  });
export type PlainDate = z.infer<typeof PlainDate>;

/** Money as an integer count of cents of the file's currency; ± 90 billion units, exact in a double. */
export const Cents = z.int().min(-9_000_000_000_000).max(9_000_000_000_000);
export type Cents = z.infer<typeof Cents>;

/** Integer percentage 0–100. */
export const Percent = z.int().min(0).max(100);

/** `#rrggbb`. */
export const Color = z.string().regex(/^#[0-9a-f]{6}$/);

/** One line of text. */
export const Line = (max = 200) => z.string().max(max);
/** Several lines of text. */
export const Text = (max = 20_000) => z.string().max(max);

/** Météo: soleil, éclaircie, nuage, orage. */
export const weathers = ['sun', 'bright', 'cloud', 'storm'] as const;
export const Weather = z.enum(weathers);
export type Weather = z.infer<typeof Weather>;

/** Tendance: ↗ → ↘. */
export const trends = ['up', 'flat', 'down'] as const;
export const Trend = z.enum(trends);
export type Trend = z.infer<typeof Trend>;

/** Axes on which a weather is declared: global, délais, coûts, périmètre/qualité, ressources, risques. */
export const axes = ['global', 'schedule', 'cost', 'scope', 'resources', 'risks'] as const;
export const Axis = z.enum(axes);
export type Axis = z.infer<typeof Axis>;
