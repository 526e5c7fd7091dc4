import { Download } from 'lucide-react';
import { useCallback, useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PackOptions } from '../../../contract/reports';
import { deliver } from '../../api';
import type { Command } from '../../commands/commands';
import { useCommands } from '../../commands/registry';
import { useAction, useMessage } from '../../hooks';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Spinner } from '../../ui/Progress';
import { usePack } from '../../ui/pdf/usePack';
import { useSettled } from '../../ui/print/useSettled';
import { PackView } from './PackView';

/** A report: what is chosen of it, its pages as they will be printed, and the way to save them. */
export function Report(props: {
  options: PackOptions;
  /** Chosen in the bar, before what is done with the pages. */
  bar: ReactNode;
  /** Chosen beside the pages; without it, what is in the pack stands there. */
  side?: ReactNode;
  /** Said in the place of the pages when there is nothing to print. */
  empty?: ReactNode;
}) {
  const { options, bar, side, empty } = props;
  const { t } = useTranslation();
  const message = useMessage();
  const { pack, pending, error } = usePack(useSettled(options));
  const save = useAction('reports.save');
  const onSave = useCallback(() => {
    void save.run({ options }).then((reply) => reply.ok && reply.value && deliver(reply.value));
  }, [save, options]);
  useCommands(
    useMemo(
      (): Command[] => [
        {
          id: 'reports.save',
          place: 'file',
          label: 'preview.save',
          shortcuts: ['Mod+P', 'Mod+S'],
          run: onSave,
        },
      ],
      [onSave],
    ),
  );
  return (
    <div className="reports">
      <header className="reports-bar">
        {bar}
        <span className="reports-state">{pending && <Spinner label={t('preview.printing')} />}</span>
        <Button kind="primary" icon={Download} onPress={onSave} isDisabled={save.pending || error !== null}>
          {save.pending ? t('preview.saving') : t('preview.save')}
        </Button>
      </header>
      {error && <Banner kind="red">{message(error.refusal)}</Banner>}
      {empty}
      {(pack || side) && <PackView pack={pack} side={side} />}
    </div>
  );
}
