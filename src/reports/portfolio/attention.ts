import type { ProjectRecord } from '../../core/model/project';
import { attention as attentionOf, severity } from '../../core/register/attention';
import { slippage, variance } from '../../core/register/figures';
import { excerpt, share, type ReportMessage } from '../message';
import { budgetFigures, declaredOn, type Declared, type Group } from './groups';

export interface ProjectName {
  code: string;
  name: string;
}

/**
 * What a committee looks at first; each list is the worst first, and says how many it leaves out. A list is null
 * when no project says what it is about: it would name them all, or none.
 */
export interface Attention {
  finding: ReportMessage;
  /** Forecast finish after the reference, in days. */
  late: Shortlist<ProjectName & { days: number }> | null;
  /** Atterrissage above the revised budget, in cents and in percent. */
  over: Shortlist<ProjectName & { variance: number; percent: number | null }> | null;
  /** Reste à faire missing (null) or estimated too long ago. */
  remaining: Shortlist<ProjectName & { date: string | null }> | null;
}

export interface Shortlist<T> {
  lines: T[];
  more: number;
}

/** A project in a storm or under a cloud, with the beginning of its comment. */
export type Troubled = ProjectName & Declared & { department: string | null; comment: string };

/** Lines of a short list: what fits on one page with what stands around it. */
const most = { troubled: 8, storms: 15, attention: 18 };
const commentLength = 200;

/** Projects in a storm, then under a cloud; what gets worse first. Clouds make way for storms. */
export function troubled(groups: readonly Group[]): Shortlist<Troubled> {
  const lines = groups
    .flatMap(({ name, projects }) => projects.map((project) => ({ project, department: name })))
    .filter(({ project }) => severity(project) > 0)
    .toSorted((a, b) => severity(b.project) - severity(a.project))
    .map(({ project, department }) => ({
      code: project.code,
      name: project.name,
      department,
      ...declaredOn(project, 'global'),
      comment: excerpt(project.weather.global?.comment ?? '', commentLength).text,
    }));
  const storms = lines.filter(({ weather }) => weather === 'storm').length;
  return shorten(lines, Math.max(most.troubled, Math.min(storms, most.storms)));
}

/** Null when neither slippage nor reste à faire is known of any project. */
export function attention(projects: readonly ProjectRecord[], situationDate: string): Attention | null {
  const named = (project: ProjectRecord) => ({ code: project.code, name: project.name });
  const known = {
    late: projects.some((project) => slippage(project) !== null),
    over: projects.some((project) => variance(project, 'budgetRevised') !== null),
    remaining: projects.some(({ budgetRemaining }) => budgetRemaining !== null),
  };
  if (!known.late && !known.remaining) return null;
  const { late, over, staleRemaining } = attentionOf(projects, situationDate);
  const stale = known.remaining ? staleRemaining.map(({ project }) => project) : [];
  const all = new Set([...[...late, ...over].map(({ project }) => project), ...stale]);
  // The title speaks of what is known alone.
  const finding = !known.remaining
    ? 'reports.list.late'
    : known.late
      ? 'reports.attention.finding'
      : 'reports.attention.money';
  return {
    finding: share(finding, all.size, projects.length),
    late: known.late
      ? shorten(
          late.map(({ project, days }) => ({ ...named(project), days })),
          most.attention,
        )
      : null,
    over: known.over
      ? shorten(
          over.map(({ project, cents }) => ({
            ...named(project),
            variance: cents,
            percent: budgetFigures([project]).variancePercent,
          })),
          most.attention,
        )
      : null,
    remaining: known.remaining
      ? shorten(
          stale.map((project) => ({
            ...named(project),
            date: project.budgetRemaining === null ? null : project.remainingDate,
          })),
          most.attention,
        )
      : null,
  };
}

function shorten<T>(lines: readonly T[], limit: number): Shortlist<T> {
  // “And 1 more” would take the line that it saves.
  const kept = lines.length === limit + 1 ? limit + 1 : limit;
  return { lines: lines.slice(0, kept), more: Math.max(0, lines.length - kept) };
}
