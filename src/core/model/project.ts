import { z } from 'zod';
import { Axis, Cents, Id, Line, Percent, PlainDate, Text, Trend, Weather } from './common';

/** A project's own columns. Money in cents, dates `YYYY-MM-DD`, `null` = not known. */
export const Project = z.object({
  id: Id,
  code: Line(60),
  name: Line(300).min(1),
  description: Text(),
  departmentId: Id.nullable(),
  programmeId: Id.nullable(),
  phaseId: Id.nullable(),
  priorityId: Id.nullable(),
  methodId: Id.nullable(),
  sponsor: Line(),
  /** Chef de projet. */
  manager: Line(),
  /** Maîtrise d'ouvrage (MOA). */
  owner: Line(),
  /** Maîtrise d'œuvre (MOE). */
  contractor: Line(),
  startDate: PlainDate.nullable(),
  /** Forecast finish. */
  endDate: PlainDate.nullable(),
  /** Finish of the reference plan (référence). */
  baselineEndDate: PlainDate.nullable(),
  budgetInitial: Cents.nullable(),
  budgetRevised: Cents.nullable(),
  budgetCommitted: Cents.nullable(),
  budgetActual: Cents.nullable(),
  /** Reste à faire: re-estimated by a person, never derived. */
  budgetRemaining: Cents.nullable(),
  /** Day on which the reste à faire was estimated. */
  remainingDate: PlainDate.nullable(),
  /** Avancement physique, declared. */
  progress: Percent.nullable(),
  tags: z.array(Line(60).min(1)).max(50),
  link: Line(2000),
  archived: z.boolean(),
});
export type Project = z.infer<typeof Project>;

/** What a person declares on one axis. */
export const AxisWeather = z.object({
  weather: Weather.nullable(),
  trend: Trend.nullable(),
  comment: Text(),
});
export type AxisWeather = z.infer<typeof AxisWeather>;

export const CustomValue = z.union([z.string(), z.number(), z.boolean()]);
export type CustomValue = z.infer<typeof CustomValue>;

/** A project with what hangs on it: one row of the register, one fiche. */
export const ProjectRecord = Project.extend({
  weather: z.partialRecord(Axis, AxisWeather),
  /** By custom field id; absent = empty. */
  custom: z.record(Id, CustomValue),
  /** Contribution 1–3 by objective id; absent = 0. */
  contributions: z.record(Id, z.int().min(1).max(3)),
});
export type ProjectRecord = z.infer<typeof ProjectRecord>;
