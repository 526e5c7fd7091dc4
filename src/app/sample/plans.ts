import { dayNumber } from '../../core/calendar/days';
import { frenchCalendar } from '../../core/calendar/holidays';
import type { Id } from '../../core/model/common';
import { buildPlan, type BuiltPlan } from './planBuild';
import { planLines } from './planText';
import { crm01, crm02, ind01 } from './plans/client';
import { dat02, fin01, rh01 } from './plans/interne';
import { inf01, inf03, sec02 } from './plans/socle';

/** In an order in which each finds the plans it waits for already built. */
const texts = [
  { code: 'INF-03', text: inf03, replanned: null },
  { code: 'CRM-01', text: crm01, replanned: 95 },
  { code: 'CRM-02', text: crm02, replanned: null },
  { code: 'SEC-02', text: sec02, replanned: null },
  { code: 'INF-01', text: inf01, replanned: 120 },
  { code: 'DAT-02', text: dat02, replanned: null },
  { code: 'IND-01', text: ind01, replanned: null },
  { code: 'FIN-01', text: fin01, replanned: null },
  { code: 'RH-01', text: rh01, replanned: null },
] as const;

export interface SampleHost {
  code: string;
  name: string;
  projectId: Id;
  /** Days from today. */
  start: number;
}

/**
 * The plans of the sample's projects, scheduled.
 * @param today `YYYY-MM-DD`
 */
export function samplePlans(hosts: readonly SampleHost[], today: string): BuiltPlan[] {
  const built = new Map<string, BuiltPlan>();
  const day = dayNumber(today);
  const year = Number(today.slice(0, 4));
  // From the oldest of the projects to well after the last of them.
  const calendar = frenchCalendar(1, year - 2, year + 4);
  for (const { code, text, replanned } of texts) {
    const host = hosts.find((one) => one.code === code);
    if (!host) continue;
    const { name, projectId, start } = host;
    const lines = planLines(text);
    built.set(
      code,
      buildPlan({ code, name, projectId, start: day + start, today: day, lines, replanned, calendar }, built),
    );
  }
  return [...built.values()];
}
