import { light } from '../../core/look/tokens';
import { useWriter } from '../page/writer';
import { hatch } from './hatch';

interface Figures {
  initial: number | null;
  revised: number | null;
  committed: number | null;
  actual: number | null;
  remaining: number | null;
  forecast: number | null;
  variance: number | null;
  variancePercent: number | null;
}

/** Points. */
const width = 773;
const label = 116;
const row = 25;
const bar = 15;

/**
 * The whole budget, one bar a stage on one scale, in IBCS notation: initial and revised outlined, committed and
 * actual solid, what remains to the forecast hatched; the variance at the end of the bar it is about. What is not
 * known is left out; nothing is drawn of a single amount, which compares with none.
 */
export function BudgetSummary({ figures }: { figures: Figures }) {
  const { t, money, percent } = useWriter();
  const { initial, revised, committed, actual, remaining, forecast, variance, variancePercent } = figures;
  const scale = Math.max(0, ...[initial, revised, committed, actual, forecast].map((cents) => cents ?? 0));
  if (scale === 0) return null;
  const gap =
    variance === null
      ? ''
      : money(variance, true) + (variancePercent === null ? '' : ` (${percent(variancePercent, 1, true)})`);
  // The longest bar leaves room for the longest text beside it: about 5.6 points a bold character.
  const longest = Math.max(...[initial, revised, committed, actual].map((cents) => money(cents).length));
  const barArea = width - label - 16 - 5.6 * Math.max(longest, money(forecast).length + gap.length);
  // The forecast sums the projects with a RAF alone: what they spent, not what all spent, leads to it.
  const estimatedActual = forecast === null ? null : forecast - (remaining ?? 0);
  const across = (cents: number | null) => (Math.max(0, cents ?? 0) / scale) * barArea;
  const outlined = (cents: number | null) => (
    <rect
      x={label}
      y="0.5"
      width={across(cents)}
      height={bar - 1}
      fill="none"
      stroke={light.text}
      strokeWidth="0.9"
    />
  );
  const solid = (cents: number | null, fill: string = light.text) => (
    <rect x={label} y="0" width={across(cents)} height={bar} fill={fill} />
  );
  const rows = [
    { key: 'fields.budgetInitial', cents: initial, drawing: outlined(initial) },
    { key: 'fields.budgetRevised', cents: revised, drawing: outlined(revised) },
    { key: 'fields.budgetCommitted', cents: committed, drawing: solid(committed, light.lineStrong) },
    { key: 'fields.budgetActual', cents: actual, drawing: solid(actual) },
    {
      key: 'fields.forecast',
      cents: forecast,
      drawing: (
        <>
          {solid(estimatedActual)}
          <rect
            x={label + across(estimatedActual)}
            y="0.4"
            width={across(remaining)}
            height={bar - 0.8}
            fill="none"
            stroke={light.text}
            strokeWidth="0.8"
          />
          <path
            d={hatch(label + across(estimatedActual), 0.4, across(remaining), bar - 0.8, 4)}
            stroke={light.text}
            strokeWidth="0.7"
          />
        </>
      ),
    },
  ].filter(({ cents }) => cents !== null);
  if (rows.length < 2) return null;
  const revisedAt = rows.findIndex(({ key }) => key === 'fields.budgetRevised');
  const height = rows.length * row;
  const words = rows.map(({ key, cents }) => `${t(key)} ${money(cents)}`).join(', ');
  return (
    <div className="block">
      <svg
        width={`${width}pt`}
        height={`${height}pt`}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={t('reports.budget.summary', { bars: words })}
      >
        {rows.map(({ key, cents, drawing }, i) => (
          <g key={key} transform={`translate(0 ${i * row})`}>
            <text x="0" y={bar - 4} fontSize="9.5">
              {t(key)}
            </text>
            {drawing}
            <text x={label + across(cents) + 6} y={bar - 4} fontSize="9.5" fontWeight={600}>
              {money(cents)}
              {key === 'fields.forecast' && variance !== null && (
                <tspan dx="8" className={variance > 0 ? 'bad' : variance < 0 ? 'good' : undefined}>
                  {gap}
                </tspan>
              )}
            </text>
          </g>
        ))}
        {revised !== null && revised > 0 && revisedAt < rows.length - 1 && (
          <path
            d={`M${label + across(revised)} ${revisedAt * row + bar}V${height - row + bar + 3}`}
            stroke={light.lineStrong}
            strokeWidth="0.6"
            strokeDasharray="2 2"
          />
        )}
      </svg>
    </div>
  );
}
