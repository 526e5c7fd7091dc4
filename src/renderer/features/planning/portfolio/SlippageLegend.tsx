import { useTranslation } from 'react-i18next';
import { diamond, due, half } from './slipShapes';

const kinds = ['baseline', 'forecast', 'reached', 'deadline'] as const;

/** What the shapes of the slippage chart stand for. */
export function SlippageLegend() {
  const { t } = useTranslation();
  return (
    <p className="slips-legend" aria-hidden>
      {kinds.map((kind) => (
        <span key={kind}>
          <svg width="12" height="12" viewBox="-6 -6 12 12">
            <path className={`slips-${kind}`} d={kind === 'deadline' ? due : diamond(half)} />
          </svg>
          {t(`milestones.legend.${kind}`)}
        </span>
      ))}
    </p>
  );
}
