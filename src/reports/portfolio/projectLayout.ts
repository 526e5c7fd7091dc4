import { textWidth } from '../page/measure';
import { pageWidth } from '../page/columns';
import { shownText } from '../page/link';
import { hasAmounts } from './groups';
import { hasBudgetBar, hasDates } from './ProjectFigures';
import type { Fact, ProjectPage } from './project';

export interface ProjectLayout {
  /** Little is known of the project: its facts go on one line, and two equal columns share the page. */
  wide: boolean;
  /** Custom fields under the rest, across the page, rather than under the facts. */
  customBelow: boolean;
  /** Closer lines, for a page that would pass on a few of them to the next. */
  tight: boolean;
}

/** Facts that fit on one line. */
const fewFacts = 5;
/** Custom fields that stand under the facts without making them longer than the rest of the page. */
const fewCustom = 4;
/** Beyond this length, in characters, a custom text takes the whole width and may flow over to the next page. */
export const longText = 160;
/** Height of an A4 landscape page between its margins, in millimetres, less a line for what is rounded. */
const pageHeight = 172 - 5;
/** Part of the page beyond which its lines come closer. */
const nearlyFull = 0.9;

/** How the page of a project is laid out, from how much there is to say. */
export function layoutOf(project: ProjectPage, textOf: (fact: Fact) => string): ProjectLayout {
  const wide = project.facts.length <= fewFacts && project.objectives.length === 0;
  const texts = project.custom.map((fact) => shownText(textOf(fact)));
  const customBelow = wide || texts.length > fewCustom || texts.some((text) => text.length > longText);
  const head = 12 + (project.finding.length > 0 ? 9 : 0);
  const axes = wide && project.axes.length === 0 ? 0 : heightOfAxes(project, wide ? pageWidth - 60 : 120);
  const dates = hasDates(project.dates) ? 34 : 0;
  const budget = hasAmounts(project.budget) ? (hasBudgetBar(project.budget) ? 34 : 22) : 0;
  // In two columns where the page is wide.
  const lines = linesOf(project.description, wide ? 131 : 185, 9.5) / (wide ? 2 : 1);
  const description = project.description ? 11 + Math.ceil(lines) * 4.7 : 0;
  const facts = project.facts
    .map((fact) => shownText(textOf(fact)))
    .reduce((total, text) => total + 1.6 + linesOf(text, 50, 8.5) * 4.2, 0);
  const side =
    facts +
    (customBelow ? 0 : texts.reduce((total, text) => total + 6 + linesOf(text, 50, 8.5) * 4.2, 8)) +
    (project.objectives.length > 0 ? 13 + project.objectives.length * 7 : 0);
  const custom = customBelow ? heightOfCustom(texts) : 0;
  const body = wide
    ? 14 + axes + Math.max(dates, budget) + description
    : Math.max(side, axes + dates + budget + description);
  return { wide, customBelow, tight: head + body + custom > nearlyFull * pageHeight };
}

const heightOfAxes = ({ axes }: ProjectPage, width: number) =>
  axes.length === 0
    ? 8
    : 11 + axes.reduce((total, { comment }) => total + 2.3 + linesOf(comment, width, 8.5) * 4.1, 0);

/** Three columns of short texts, then long ones across the page. */
function heightOfCustom(texts: readonly string[]): number {
  if (texts.length === 0) return 0;
  const short = texts
    .filter((text) => text.length <= longText)
    .map((text) => 6 + linesOf(text, 84, 8.5) * 4.2);
  const rows = Array.from({ length: Math.ceil(short.length / 3) }, (_, row) =>
    Math.max(...short.slice(3 * row, 3 * row + 3)),
  );
  const long = texts
    .filter((text) => text.length > longText)
    .map((text) => 6 + linesOf(text, pageWidth, 8.5) * 4.2);
  return [8, ...rows, ...long].reduce((total, height) => total + height, 0);
}

/** Lines of a text in a column of this many millimetres; one at least. */
const linesOf = (text: string, width: number, size: number) =>
  text
    .split('\n')
    .reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line.slice(0, 5000), size) / width)), 0);
