import { dayNumber, plainDate } from '../../core/calendar/days';
import type { ActionContext } from '../context';
import {
  sampleChoices,
  sampleClient,
  sampleCustomFields,
  sampleDepartments,
  sampleObjectives,
  sampleProgrammes,
  sampleWeather,
} from './data';
import { sampleProjects } from './projects';

const thousand = 100_000;

/**
 * Fills a new portfolio with the sample, through the same commands as a person would.
 * @param today `YYYY-MM-DD`, the day its dates are counted from
 */
export async function fillSample(invoke: ActionContext['invoke'], today: string): Promise<void> {
  await invoke('portfolio.update', { changes: { ...sampleClient, situationDate: null } });
  const departments = await each(sampleDepartments, (item) =>
    invoke('portfolio.saveItem', { entry: { list: 'department', item } }),
  );
  const programmes = await each(sampleProgrammes, (item) =>
    invoke('portfolio.saveItem', { entry: { list: 'programme', item } }),
  );
  const objectives = await each(sampleObjectives, (item) =>
    invoke('portfolio.saveItem', { entry: { list: 'objective', item } }),
  );
  const choices = (list: keyof typeof sampleChoices) =>
    each(sampleChoices[list], (name) =>
      invoke('portfolio.saveItem', { entry: { list: 'choice', item: { list, name } } }),
    );
  const phases = await choices('phase');
  const priorities = await choices('priority');
  const methods = await choices('method');
  const [exposed, hosting] = await each(sampleCustomFields, (field) =>
    invoke('portfolio.saveItem', {
      entry: { list: 'customField', item: { ...field, options: [...field.options] } },
    }),
  );

  const day = (offset: number) => weekday(dayNumber(today) + offset);
  await invoke('projects.create', {
    projects: sampleProjects.map((project) => {
      const [initial, revised, committed, actual, remaining] = project.budget;
      const [start, end, baseline] = project.days;
      return {
        code: project.code,
        name: project.name,
        description: project.description,
        departmentId: departments[project.department] ?? null,
        programmeId: project.programme === null ? null : (programmes[project.programme] ?? null),
        phaseId: phases[project.phase] ?? null,
        priorityId: priorities[project.priority] ?? null,
        methodId: methods[project.method] ?? null,
        manager: project.manager,
        sponsor: project.sponsor,
        owner: project.owner,
        contractor: project.contractor,
        startDate: day(start),
        endDate: day(end),
        baselineEndDate: day(baseline),
        progress: project.progress,
        budgetInitial: initial * thousand,
        budgetRevised: revised * thousand,
        budgetCommitted: committed * thousand,
        budgetActual: actual * thousand,
        budgetRemaining: remaining === null ? null : remaining * thousand,
        remainingDate: remaining === null ? null : day(-project.remainingAge),
        tags: [...project.tags],
        ...Object.fromEntries(
          sampleWeather(project.weather).flatMap(({ axis, weather, trend }) => [
            [`weather.${axis}`, weather],
            [`trend.${axis}`, trend],
          ]),
        ),
        'comment.global': project.comment,
        ...Object.fromEntries(objectives.map((id, i) => [`objective.${id}`, project.objectives[i] ?? 0])),
        [`custom.${exposed}`]: project.exposed,
        [`custom.${hosting}`]: sampleCustomFields[1].options[project.hosting],
      };
    }),
  });
}

async function each<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}

/** The day itself, or the Friday before a week-end: nobody plans a delivery on a Sunday. */
function weekday(days: number): string {
  const fromMonday = (((days + 3) % 7) + 7) % 7;
  return plainDate(days - Math.max(0, fromMonday - 4));
}
