import { z } from 'zod';
import { Color, Id, Line, PlainDate, Text } from './common';

/** Posture du PMO: soutien, contrôle, directif. */
export const postures = ['support', 'control', 'directive'] as const;

/** A logo as a data URL of a PNG, JPEG or WebP picture, at most 1 MB encoded. SVG is refused: it can carry script. */
export const Logo = z
  .string()
  .max(1_400_000)
  .regex(/^data:image\/(png|jpeg|webp);base64,[A-Za-z0-9+/=]+$/);

/** Settings of one client's file. */
export const Portfolio = z.object({
  name: Line(120),
  client: Line(120),
  logo: Logo.nullable(),
  /** The client's two colours; texts drawn on them are corrected to ≥ 4.5:1. */
  color1: Color,
  color2: Color,
  /** ISO 4217 code; one currency a file. */
  currency: z.string().regex(/^[A-Z]{3}$/),
  /** Month in which the fiscal year starts, 1–12. */
  fiscalYearStart: z.int().min(1).max(12),
  posture: z.enum(postures),
  /** Date of the situation printed on every page; null = the day of printing. */
  situationDate: PlainDate.nullable(),
});
export type Portfolio = z.infer<typeof Portfolio>;

/** Direction, a grouping of projects and a swimlane. */
export const Department = z.object({ id: Id, code: Line(40), name: Line(120).min(1), head: Line(120) });
export type Department = z.infer<typeof Department>;

/** Programme, a grouping of projects and a swimlane. */
export const Programme = z.object({
  id: Id,
  code: Line(40),
  name: Line(120).min(1),
  owner: Line(120),
  description: Text(),
});
export type Programme = z.infer<typeof Programme>;

/** Objectif stratégique; weight is relative to the sum of the weights. */
export const Objective = z.object({
  id: Id,
  code: Line(40),
  name: Line(200).min(1),
  weight: z.int().min(0).max(100),
  description: Text(),
});
export type Objective = z.infer<typeof Objective>;

/** Lists whose labels belong to the client. */
export const choiceLists = ['phase', 'priority', 'method'] as const;
export const ChoiceList = z.enum(choiceLists);
export const Choice = z.object({ id: Id, list: ChoiceList, name: Line(120).min(1) });
export type Choice = z.infer<typeof Choice>;

/** Types of the fields that a user adds to projects. */
export const customTypes = ['text', 'number', 'money', 'date', 'boolean', 'choice'] as const;
export const CustomField = z.object({
  id: Id,
  name: Line(80).min(1),
  type: z.enum(customTypes),
  /** Labels of a `choice`; empty for the other types. */
  options: z.array(Line(120).min(1)).max(200),
});
export type CustomField = z.infer<typeof CustomField>;

/** Everything of the portfolio that the fields of a project refer to, each list in the user's order. */
export const Lists = z.object({
  departments: z.array(Department),
  programmes: z.array(Programme),
  objectives: z.array(Objective),
  choices: z.array(Choice),
  customFields: z.array(CustomField),
});
export type Lists = z.infer<typeof Lists>;

/** A named layout of a grid: `layout` is the grid's own state, opaque to the file. */
export const SavedView = z.object({
  id: Id,
  screen: Line(40),
  name: Line(80).min(1),
  layout: z.record(z.string(), z.unknown()),
});
export type SavedView = z.infer<typeof SavedView>;
