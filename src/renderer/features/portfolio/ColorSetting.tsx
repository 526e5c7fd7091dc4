import { useTranslation } from 'react-i18next';
import { contrast, readable } from '../../../core/look/contrast';
import { light } from '../../../core/look/tokens';
import { formatNumber } from '../../../core/format/numbers';
import { useAppearance } from '../../appearance';
import { LiveField } from '../../ui/LiveField';

/** The least contrast of a text on its background (WCAG 2.2, 1.4.3). */
const least = 4.5;

/** One of the client's colours: picked or typed, with what its contrast means for texts. */
export function ColorSetting(props: {
  label: string;
  help: string;
  value: string;
  readOnly: boolean;
  onSave(color: string): Promise<string | null>;
}) {
  const { label, help, value, readOnly, onSave } = props;
  const { t } = useTranslation();
  const { locale } = useAppearance();
  const ratio = contrast(value, light.surface);
  const shown = formatNumber(ratio, locale, { decimals: 1 });
  const corrected = readable(value, light.surface);
  return (
    <div className="color-setting">
      <input
        type="color"
        aria-label={t('settings.portfolio.pick', { color: label })}
        value={value}
        disabled={readOnly}
        // `input` fires at each move in the picker; only the colour that is kept makes an undo step.
        ref={(element) => {
          if (!element) return undefined;
          const keep = () => void onSave(element.value);
          element.addEventListener('change', keep);
          return () => element.removeEventListener('change', keep);
        }}
        onChange={() => undefined}
      />
      <LiveField
        label={label}
        value={value}
        isDisabled={readOnly}
        description={
          <>
            {help}{' '}
            {ratio >= least
              ? t('settings.portfolio.contrastFine', { ratio: shown })
              : t('settings.portfolio.contrastLow', { ratio: shown, color: corrected })}
          </>
        }
        onSave={async (text) => {
          const color = /^#?([0-9a-f]{6})$/i.exec(text.trim())?.[1];
          return color ? onSave(`#${color.toLowerCase()}`) : t('settings.portfolio.colorError');
        }}
      />
    </div>
  );
}
