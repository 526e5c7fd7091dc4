import { FileUp, RotateCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useMessage } from '../../hooks';
import { Button } from '../../ui/Button';
import { Progress } from '../../ui/Progress';
import type { State } from './state';
import { useWizard } from './wizard';

/** The file in hand is being read, or could not be: how far it is, or why, and the ways out. */
export function ReadingPane({ onChoose }: { onChoose(): void }) {
  const { t } = useTranslation();
  const write = useMessage();
  const { wizard, state } = useWizard();
  const { reading, refusal, files, at, options } = state;
  if (reading) {
    return (
      <div className="exchange-reading">
        <ReadingProgress reading={reading} onCancel={wizard.cancel} />
      </div>
    );
  }
  const hasNext = at < files.length - 1;
  return (
    <div className="exchange-reading">
      <div className="exchange-refusal" role="alert">
        <h2>{t(refusal ? 'wizard.refused.title' : 'wizard.refused.stopped')}</h2>
        <p>{refusal ? write(refusal) : t('wizard.refused.stoppedText')}</p>
      </div>
      <div className="exchange-ways">
        <Button
          kind={hasNext ? 'normal' : 'primary'}
          icon={FileUp}
          onPress={() => [wizard.next(), onChoose()]}
        >
          {t('wizard.refused.other')}
        </Button>
        <Button icon={RotateCw} onPress={() => wizard.read(options)}>
          {t('wizard.refused.again')}
        </Button>
        {hasNext && (
          <Button kind="primary" onPress={wizard.next}>
            {t('wizard.nextFile')}
          </Button>
        )}
      </div>
    </div>
  );
}

export function ReadingProgress(props: { reading: NonNullable<State['reading']>; onCancel(): void }) {
  const { t } = useTranslation();
  const { progress } = props.reading;
  return (
    <Progress
      label={t(`exchange.stage.${progress?.stage ?? 'open'}`)}
      done={progress?.done ?? 0}
      total={progress?.total ?? 0}
      onCancel={props.onCancel}
    />
  );
}
