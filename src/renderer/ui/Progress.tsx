import { useTranslation } from 'react-i18next';
import { Label, ProgressBar } from 'react-aria-components';
import { Button } from './Button';

/** Something short is under way; shown only if it lasts, so that fast answers do not flicker. */
export function Spinner({ label }: { label: string }) {
  return (
    <output className="spinner">
      <span className="spinner-mark" aria-hidden />
      {label}
    </output>
  );
}

/** Something long is under way: how far it is, and a way to stop it. `total` 0 = not known. */
export function Progress(props: { label: string; done: number; total: number; onCancel?(): void }) {
  const { label, done, total, onCancel } = props;
  const { t } = useTranslation();
  const known = total > 0;
  return (
    <div className="progress">
      <ProgressBar
        className="progress-bar"
        {...(known ? { value: done, maxValue: total } : { isIndeterminate: true })}
      >
        {({ percentage }) => (
          <>
            <Label>{label}</Label>
            <progress
              className="progress-track"
              aria-hidden
              max={100}
              {...(known ? { value: percentage ?? 0 } : {})}
            />
          </>
        )}
      </ProgressBar>
      {onCancel && <Button onPress={onCancel}>{t('shell.cancel')}</Button>}
    </div>
  );
}
