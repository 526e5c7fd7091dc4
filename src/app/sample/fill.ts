import { dayNumber, plainDate } from '../../core/calendar/days';
import type { Id } from '../../core/model/common';
import { insertPlan } from '../../data/planWrite';
import type { CommandContext } from '../context';
import { portfolio } from '../portfolio';
import { projects } from '../projects';
import {
  sampleChoices,
  sampleClient,
  sampleCustomFields,
  sampleDepartments,
  sampleObjectives,
  sampleProgrammes,
  sampleWeather,
} from './data';
import { samplePlans } from './plans';
import { sampleProjects } from './projects';

const thousand = 100_000;

/**
 * Fills a new portfolio with the sample, by the same rules as a person's commands: one undo step as a whole.
 * `context.today` is the day its dates are counted from.
 */
export function fillSample(context: CommandContext): void {
  const { today } = context;
  portfolio['portfolio.update'](context, { changes: { ...sampleClient, situationDate: null } });
  const save = (entry: SavedEntry): Id => portfolio['portfolio.saveItem'](context, { entry });
  const departments = sampleDepartments.map((item) => save({ list: 'department', item }));
  const programmes = sampleProgrammes.map((item) => save({ list: 'programme', item }));
  const objectives = sampleObjectives.map((item) => save({ list: 'objective', item }));
  const choices = (list: keyof typeof sampleChoices) =>
    sampleChoices[list].map((name) => save({ list: 'choice', item: { list, name } }));
  const phases = choices('phase');
  const priorities = choices('priority');
  const methods = choices('method');
  const [exposed, hosting] = sampleCustomFields.map((field) =>
    save({ list: 'customField', item: { ...field, options: [...field.options] } }),
  );

  const day = (offset: number) => weekday(dayNumber(today) + offset);
  const ids = projects['projects.create'](context, {
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

  const hosts = sampleProjects.flatMap(({ code, name, days }, i) => {
    const projectId = ids[i];
    return projectId ? [{ code, name, projectId, start: days[0] }] : [];
  });
  for (const { projectId, plan } of samplePlans(hosts, today)) {
    insertPlan(context.db, projectId, plan, { source: '', importedAt: null });
  }
  context.label('steps.file.create', {});
}

type SavedEntry = Parameters<(typeof portfolio)['portfolio.saveItem']>[1]['entry'];

/** The day itself, or the Friday before a week-end: nobody plans a delivery on a Sunday. */
function weekday(days: number): string {
  const fromMonday = (((days + 3) % 7) + 7) % 7;
  return plainDate(days - Math.max(0, fromMonday - 4));
}
