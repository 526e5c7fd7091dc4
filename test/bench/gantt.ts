import type { Page } from 'playwright-core';
import { dayNumber } from '../../src/core/calendar/days';
import { openRegister, type Opened } from '../e2e/register/open';
import { median, percentile, round } from '../measure';

const rounds = 7;

/**
 * What a person waits for in the planning screen, in a real Chromium over the real application and a real file, in
 * milliseconds. `dragMs`: a bar held by the mouse in a plan of 300 tasks moves by a day, from the move of the
 * pointer to the painted frame where the task after it stands where the plan puts it (the plan is calculated in
 * between); median of 7 and the worst. `openMs`: a plan of 2,000 tasks, from the press on its link to its bars
 * painted; median of 3. `scroll*Ms`: time between two frames while a plan of 5,000 tasks scrolls by a line and a
 * half a frame, two seconds.
 */
export async function bench() {
  const drags = await withPlan(300, dragging);
  const opens = await withPlan(2000, openings);
  const frames = await withPlan(5000, scrolling);
  return {
    drag300Ms: round(median(drags), 0),
    drag300WorstMs: round(Math.max(...drags), 0),
    open2000Ms: round(median(opens), 0),
    scroll5000P95Ms: round(percentile(frames, 0.95), 1),
    scroll5000MedianMs: round(median(frames), 1),
  };
}

async function withPlan(
  tasks: number,
  measure: (opened: Opened, projectId: string) => Promise<number[]>,
): Promise<number[]> {
  const opened = await openRegister('empty');
  try {
    return await measure(opened, await makePlan(opened, tasks));
  } finally {
    await opened.close();
  }
}

const perLot = 10;

/** Lots of nine tasks under a summary, each task after the one before it. */
async function makePlan({ app }: Opened, count: number): Promise<string> {
  const ask = async (name: string, input: unknown) => {
    const reply = await app.invoke(name as never, input as never);
    if (!reply.ok) throw new Error(JSON.stringify(reply.error));
    return (reply as { value: unknown }).value;
  };
  const [projectId = ''] = (await ask('projects.create', { projects: [{ name: 'Banc' }] })) as string[];
  await ask('planning.create', { projectId, start: '2026-01-05' });
  const tasks = Array.from({ length: count }, (_, n) => {
    const inLot = n % perLot;
    const lot = Math.floor(n / perLot);
    if (inLot === 0) return { name: `Lot ${lot + 1}`, level: 0, values: {} };
    const duration = (2 + ((n * 7) % 9)) * 420;
    const start = (dayNumber('2026-01-05') + (lot % 30) * 7) * 1440 + 540;
    return {
      name: `Tâche ${n}`,
      level: 1,
      values: inLot === 1 ? { duration, constraint: 'SNET', constraintDate: start } : { duration },
    };
  });
  const { uids } = (await ask('planning.insertTasks', { projectId, before: null, tasks })) as {
    uids: number[];
  };
  const relations = uids.flatMap((uid, n) =>
    n % perLot > 1
      ? [
          {
            from: { projectId, uid: uids[n - 1] },
            to: { projectId, uid },
            type: 'FS',
            lag: { unit: 'working', minutes: 0 },
          },
        ]
      : [],
  );
  await ask('planning.link', { relations });
  return projectId;
}

const bars = '.gantt-bars > [role=option]';

async function show({ page, go }: Opened, projectId: string): Promise<void> {
  await go(`/projects/${projectId}/planning`);
  await page.locator(`${bars} .gantt-bar`).first().waitFor();
  await page.waitForTimeout(500);
}

async function dragging(opened: Opened, projectId: string): Promise<number[]> {
  await show(opened, projectId);
  const { page } = opened;
  const held = page.locator(`${bars}[aria-posinset="2"] .gantt-bar`);
  await held.waitFor();
  await page.evaluate(() => document.querySelector('.gantt-container')?.scrollTo({ left: 0 }));
  await page.waitForTimeout(300);
  const box = await held.boundingBox();
  if (!box) throw new Error('no bar to hold');
  const y = box.y + box.height / 2;
  let x = box.x + 4;
  await page.mouse.move(x, y);
  await page.mouse.down();
  const times: number[] = [];
  // The first step starts the gesture; the others are measured.
  for (let turn = 0; turn <= rounds; turn += 1) {
    x += await dayWidth(page);
    const measured = page.evaluate(
      (next) =>
        new Promise<number>((resolve, reject) => {
          setTimeout(() => reject(new Error('the task after the held one did not move')), 20_000);
          const place = () => document.querySelector(next)?.getAttribute('x');
          const before = place();
          window.addEventListener(
            'pointermove',
            ({ timeStamp }) => {
              const look = () => {
                if (place() !== before) setTimeout(() => resolve(performance.now() - timeStamp), 0);
                else requestAnimationFrame(look);
              };
              requestAnimationFrame(look);
            },
            { capture: true, once: true },
          );
        }),
      `${bars}[aria-posinset="3"] .gantt-bar`,
    );
    await page.waitForTimeout(50);
    // A week-end moves nothing: three days are always another working day.
    x += 2 * (await dayWidth(page));
    await page.mouse.move(x, y);
    const taken = await measured;
    if (turn > 0) times.push(taken);
    await page.waitForTimeout(100);
  }
  await page.keyboard.press('Escape');
  await page.mouse.up();
  return times;
}

/** Pixels for a day, from the distance of two columns of a week. */
async function dayWidth(page: Page): Promise<number> {
  const width = await page.evaluate(
    () => document.querySelectorAll('.gantt-lower .gantt-column')[1]?.getBoundingClientRect().width ?? 0,
  );
  return width / 7;
}

async function openings(opened: Opened, projectId: string): Promise<number[]> {
  const { page, go } = opened;
  const times: number[] = [];
  for (let turn = 0; turn < 3; turn += 1) {
    await go('/');
    await page.waitForTimeout(500);
    times.push(
      await page.evaluate(
        ([route, row]) =>
          new Promise<number>((resolve, reject) => {
            setTimeout(() => reject(new Error('no bar was painted')), 20_000);
            const start = performance.now();
            location.hash = route ?? '';
            const look = () => {
              if (document.querySelectorAll(row ?? '').length > 10)
                setTimeout(() => resolve(performance.now() - start), 0);
              else requestAnimationFrame(look);
            };
            requestAnimationFrame(look);
          }),
        [`#/projects/${projectId}/planning`, bars],
      ),
    );
  }
  return times;
}

async function scrolling(opened: Opened, projectId: string): Promise<number[]> {
  await show(opened, projectId);
  return opened.page.evaluate(async () => {
    const scroller = document.querySelector('.grid-scroller');
    const frame = () => new Promise<number>(requestAnimationFrame);
    const gaps: number[] = [];
    let last = await frame();
    for (let turn = 0; turn < 120; turn += 1) {
      scroller?.scrollBy(0, 42);
      const now = await frame();
      gaps.push(now - last);
      last = now;
    }
    return gaps;
  });
}
