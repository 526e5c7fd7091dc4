import { light } from '../../core/look/tokens';
import { useWriter } from '../page/writer';
import { hatch } from './hatch';

export interface BudgetAmounts {
  revised: number | null;
  actual: number | null;
  remaining: number | null;
  forecast: number | null;
}

interface BudgetBarProps {
  amounts: BudgetAmounts;
  /** The amount, in cents, that takes the whole width: the same for bars that are compared. */
  scale: number;
  /** Points. */
  width: number;
  height?: number;
}

/**
 * Budget of one line in IBCS notation: the revised budget outlined; in it, the consommé solid and what remains to
 * the atterrissage hatched. Where the hatching passes the outline, the line lands over budget.
 */
export function BudgetBar({ amounts, scale, width, height = 10 }: BudgetBarProps) {
  const { t, money } = useWriter();
  const { revised, actual, remaining, forecast } = amounts;
  const across = (cents: number | null) => (scale <= 0 ? 0 : (Math.max(0, cents ?? 0) / scale) * (width - 1));
  const spent = across(actual);
  const left = across(remaining);
  const inset = height * 0.22;
  const inner = height - 2 * inset;
  const label = t('reports.budget.bar', {
    revised: money(revised),
    actual: money(actual),
    forecast: money(forecast),
  });
  return (
    <svg
      width={`${width}pt`}
      height={`${height}pt`}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
    >
      {spent > 0 && <rect x="0.5" y={inset} width={spent} height={inner} fill={light.text} />}
      {left > 0 && (
        <>
          <rect
            x={0.5 + spent}
            y={inset}
            width={left}
            height={inner}
            fill={light.surface}
            stroke={light.text}
            strokeWidth="0.5"
          />
          <path d={hatch(0.5 + spent, inset, left, inner)} stroke={light.text} strokeWidth="0.6" />
        </>
      )}
      {revised !== null && revised > 0 && (
        <rect
          x="0.5"
          y="0.4"
          width={across(revised)}
          height={height - 0.8}
          fill="none"
          stroke={light.text}
          strokeWidth="0.8"
        />
      )}
    </svg>
  );
}

/** What the ways of drawing mean, once a page, in the words of the columns; those that are not used are left out. */
export function BudgetKey({ amounts }: { amounts: Pick<BudgetAmounts, 'revised' | 'actual' | 'remaining'> }) {
  const { t } = useWriter();
  const parts = [
    {
      label: 'fields.budgetRevised',
      known: amounts.revised !== null,
      drawing: (
        <rect x="0.4" y="0.4" width="15.2" height="6.2" fill="none" stroke={light.text} strokeWidth="0.8" />
      ),
    },
    {
      label: 'fields.budgetActual',
      known: amounts.actual !== null,
      drawing: <rect x="0" y="1.5" width="16" height="4" fill={light.text} />,
    },
    {
      label: 'fields.budgetRemaining',
      known: amounts.remaining !== null,
      drawing: (
        <>
          <rect x="0.3" y="1.5" width="15.4" height="4" fill="none" stroke={light.text} strokeWidth="0.5" />
          <path d={hatch(0.3, 1.5, 15.4, 4)} stroke={light.text} strokeWidth="0.6" />
        </>
      ),
    },
  ].filter(({ known }) => known);
  if (parts.length === 0) return null;
  return (
    <p className="key small muted">
      {parts.map(({ label, drawing }) => (
        <span key={label} className="sign">
          <svg width="16pt" height="7pt" viewBox="0 0 16 7" aria-hidden>
            {drawing}
          </svg>
          {t(label)}
        </span>
      ))}
    </p>
  );
}
