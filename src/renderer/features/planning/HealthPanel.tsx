import { ChevronRight, CircleCheck, Info, Minus, TriangleAlert } from 'lucide-react';
import { Fragment, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber, formatPercent, type Locale } from '../../../core/format/numbers';
import type { Plan } from '../../../core/model/plan';
import { planHealth } from '../../../core/planning/health';
import type { HealthCheck, OutsideEnd } from '../../../core/planning/healthModel';
import type { Schedule } from '../../../core/schedule/schedule';
import { useAppearance } from '../../appearance';
import { localToday } from '../../today';
import { Badge } from '../../ui/Badge';
import './health.css';

export interface HealthPanelProps {
  plan: Plan;
  /** Of that very plan. */
  schedule: Schedule;
  /** Tasks for which other projects wait, as `planning.get` gives them. */
  successors?: readonly OutsideEnd[];
  /** Shows a task of the plan in the editor. */
  onGo(uid: number): void;
}

/** Santé du plan: each check with its outcome; opened, it names the tasks to look at. */
export function HealthPanel({ plan, schedule, successors, onGo }: HealthPanelProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<string | null>(null);
  const { checks, passed, failed } = useMemo(
    () => planHealth(plan, schedule, localToday(), successors),
    [plan, schedule, successors],
  );
  const names = useMemo(() => new Map(plan.tasks.map(({ uid, name }) => [uid, name])), [plan.tasks]);
  const sections = [
    { id: 'dcma', checks: checks.filter(({ point }) => point !== null) },
    { id: 'further', checks: checks.filter(({ point }) => point === null) },
  ];
  return (
    <section className="health" aria-label={t('planHealth.title')}>
      <h2>{t('planHealth.summary', { count: failed, passed, total: passed + failed })}</h2>
      <p className="muted">{t('planHealth.method')}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('planHealth.column.check')}</th>
            <th scope="col" className="number">
              {t('planHealth.column.value')}
            </th>
            <th scope="col" className="number">
              {t('planHealth.column.threshold')}
            </th>
            <th scope="col">{t('planHealth.column.state')}</th>
          </tr>
        </thead>
        {sections.map((section) => (
          <tbody key={section.id}>
            <tr>
              <th scope="rowgroup" colSpan={4} className="health-section">
                {t(`planHealth.${section.id}`)}
              </th>
            </tr>
            {section.checks.map((check) => (
              <Check
                key={check.id}
                check={check}
                names={names}
                open={open === check.id}
                onToggle={() => setOpen(open === check.id ? null : check.id)}
                onGo={onGo}
              />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

/** Beyond this, a list is for a filter of the grid, not for reading. */
const shownTasks = 50;

interface CheckProps {
  check: HealthCheck;
  names: ReadonlyMap<number, string>;
  open: boolean;
  onToggle(): void;
  onGo(uid: number): void;
}

function Check({ check, names, open, onToggle, onGo }: CheckProps) {
  const { t } = useTranslation();
  const { locale } = useAppearance();
  const id = useId();
  const { tasks } = check;
  return (
    <Fragment>
      <tr>
        <th scope="row">
          <button
            type="button"
            className="health-name"
            aria-expanded={open}
            aria-controls={id}
            onClick={onToggle}
          >
            <ChevronRight size={14} aria-hidden className="health-chevron" />
            <span>
              {check.point !== null && <span className="muted">{check.point} </span>}
              {t(`planHealth.check.${check.id}.name`)}
            </span>
          </button>
        </th>
        <td className="number">{valueText(check, locale, t)}</td>
        <td className="number muted">{thresholdText(check, locale, t)}</td>
        <td>
          <State check={check} />
        </td>
      </tr>
      <tr id={id} hidden={!open} className="health-detail">
        <td colSpan={4}>
          <p className="muted">{t(`planHealth.check.${check.id}.detail`)}</p>
          {tasks.length === 0 ? (
            <p>{t('planHealth.nothing')}</p>
          ) : (
            <ul>
              {tasks.slice(0, shownTasks).map((uid) => (
                <li key={uid}>
                  <button
                    type="button"
                    className="health-task"
                    aria-label={t('planHealth.goTo', { name: names.get(uid) ?? '' })}
                    onClick={() => onGo(uid)}
                  >
                    {names.get(uid)}
                  </button>
                </li>
              ))}
              {tasks.length > shownTasks && (
                <li className="muted">{t('planHealth.more', { count: tasks.length - shownTasks })}</li>
              )}
            </ul>
          )}
        </td>
      </tr>
    </Fragment>
  );
}

function State({ check: { ok, threshold } }: { check: HealthCheck }) {
  const { t } = useTranslation();
  if (ok === true) {
    return (
      <Badge tone="green" icon={CircleCheck}>
        {t('planHealth.state.pass')}
      </Badge>
    );
  }
  if (ok === false) {
    return (
      <Badge tone="red" icon={TriangleAlert}>
        {t('planHealth.state.fail')}
      </Badge>
    );
  }
  return threshold === null ? (
    <Badge icon={Info}>{t('planHealth.state.info')}</Badge>
  ) : (
    <Badge icon={Minus}>{t('planHealth.state.unknown')}</Badge>
  );
}

type Translate = ReturnType<typeof useTranslation>['t'];

function valueText({ threshold, index, count, of, share }: HealthCheck, locale: Locale, t: Translate) {
  if (threshold?.unit === 'index') return formatNumber(index, locale, { decimals: 2 });
  if (share === null) return t('planHealth.value.none');
  const shown = { count: formatNumber(count, locale), of: formatNumber(of, locale) };
  if (threshold?.unit === 'count') return shown.count;
  return t('planHealth.value.share', {
    ...shown,
    share: formatPercent(share, locale, { decimals: { upTo: 1 } }),
  });
}

function thresholdText({ threshold }: HealthCheck, locale: Locale, t: Translate) {
  if (threshold === null) return t('planHealth.threshold.none');
  const { unit, least, most } = threshold;
  const value = least ?? most ?? 0;
  if (unit === 'count') return t('planHealth.threshold.zero');
  const text =
    unit === 'percent' ? formatPercent(value, locale) : formatNumber(value, locale, { decimals: 2 });
  return t(`planHealth.threshold.${least === undefined ? 'most' : 'least'}`, { value: text });
}
