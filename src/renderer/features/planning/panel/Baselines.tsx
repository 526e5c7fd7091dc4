import { signedDaysText, dateText, daysBetween } from '../words';
import type { PanelProps } from './props';

/** Références de la tâche: what was planned each time, and how far its finish is from it. */
export function Baselines({ row, view, words }: PanelProps) {
  const { t } = words;
  const { task } = row;
  if (!task || task.baselines.length === 0) return null;
  const names = new Map(view.plan.baselines.map(({ number, name }) => [number, name]));
  return (
    <section className="plan-section">
      <h3>{t('planning.baseline.title')}</h3>
      <table className="plan-baselines">
        <thead>
          <tr>
            <th scope="col">{t('planning.baseline.name')}</th>
            <th scope="col">{t('planning.column.start')}</th>
            <th scope="col">{t('planning.column.finish')}</th>
            <th scope="col" className="number">
              {t('planning.baseline.variance')}
            </th>
          </tr>
        </thead>
        <tbody>
          {task.baselines.map(({ number, start, finish }) => {
            const late = finish === null || task.finish === null ? null : daysBetween(finish, task.finish);
            return (
              <tr key={number}>
                <th scope="row">{names.get(number) || t('planning.baseline.numbered', { number })}</th>
                <td>{dateText(start, words)}</td>
                <td>{dateText(finish, words, true)}</td>
                <td className="number figure" data-tone={toneOf(late)}>
                  {late === null ? '' : signedDaysText(late, words)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

const toneOf = (late: number | null) => (late === null || late === 0 ? 'none' : late > 0 ? 'red' : 'green');
