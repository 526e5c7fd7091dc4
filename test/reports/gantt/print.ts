import { defaultGanttPrint, type GanttPrint } from '../../../src/core/gantt/printOptions';
import { AppError } from '../../../src/core/errors';
import type { Plan } from '../../../src/core/model/plan';
import { schedule } from '../../../src/core/schedule/schedule';
import { createI18n } from '../../../src/locales/index';
import { renderGantt } from '../../../src/reports/gantt/html';
import { ganttReport, type GanttReport } from '../../../src/reports/gantt/model';

const portfolio = {
  client: 'Établissement public',
  logo: null,
  color1: '#1f4e79',
  color2: '#b5651d',
};

export function reportOf(plan: Plan, over: Partial<GanttPrint> = {}, client = portfolio.client): GanttReport {
  const project = { code: 'P-12', name: plan.name };
  return ganttReport(
    {
      project,
      portfolio: { ...portfolio, client },
      plan,
      schedule: plan.tasks.length === 0 ? null : scheduled(plan),
    },
    { ...defaultGanttPrint, ...over },
    '2026-11-21',
  );
}

export const htmlOf = (
  plan: Plan,
  over: Partial<GanttPrint> = {},
  locale: 'fr' | 'en' = 'fr',
  client?: string,
) => renderGantt(reportOf(plan, over, client), createI18n(locale), locale);

function scheduled(plan: Plan) {
  try {
    return schedule(plan);
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}
