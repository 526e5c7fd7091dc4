import { Download } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { defaultGanttPrint, type GanttPrint } from '../../../../core/gantt/printOptions';
import { deliver } from '../../../api';
import { useAction, useMessage } from '../../../hooks';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { PdfPage } from '../../../ui/pdf/PdfPage';
import { usePack } from '../../../ui/pdf/usePack';
import { Spinner } from '../../../ui/Progress';
import { GanttPrintOptions } from '../../../ui/print/GanttPrintOptions';
import { useSettled } from '../../../ui/print/useSettled';
import type { DialogProps } from './props';

const previewWidth = 620;
/** Pages drawn beside the options; the file has them all. */
const mostPages = 12;

/** Imprimer le planning: paper, what is drawn, of which tasks, and the very pages that will come out. */
export function PrintDialog({ view, projectId, words, project, onClose }: DialogProps) {
  const { t } = useTranslation();
  const message = useMessage();
  const [wanted, setWanted] = useState<GanttPrint>(() => ({
    ...defaultGanttPrint,
    baseline: project.baseline,
  }));
  const settled = useSettled(wanted);
  const options = useMemo(
    () => ({ kind: 'gantt' as const, locale: words.locale, projectId, gantt: settled }),
    [words.locale, projectId, settled],
  );
  const { pack, pending, error } = usePack(options);
  const save = useAction('reports.save');
  const onSave = async () => {
    const reply = await save.run({ options: { ...options, gantt: wanted } });
    if (reply.ok && reply.value) {
      deliver(reply.value);
      onClose();
    }
  };
  return (
    <Dialog
      title={t('planning.print.title')}
      isOpen
      onClose={onClose}
      size="large"
      footer={
        <>
          <span className="print-state muted">
            {pending
              ? t('preview.printing')
              : pack && t('planning.print.pages', { count: pack.pdf.numPages })}
          </span>
          <Button onPress={onClose}>{t('shell.cancel')}</Button>
          <Button
            kind="primary"
            icon={Download}
            isDisabled={save.pending || error !== null}
            onPress={() => void onSave()}
          >
            {save.pending ? t('preview.saving') : t('preview.save')}
          </Button>
        </>
      }
    >
      <div className="print-dialog">
        <GanttPrintOptions wanted={wanted} onChange={setWanted} baselines={view.plan.baselines} />
        {/* What scrolls must be reached by keyboard. */}
        <section
          className="print-pages"
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
          aria-label={t('preview.pages')}
        >
          {error && <p>{message(error.refusal)}</p>}
          {!pack && !error && <Spinner label={t('preview.printing')} />}
          {pack?.sizes.slice(0, mostPages).map((size, i) => (
            <PdfPage
              key={i}
              pdf={pack.pdf}
              number={i + 1}
              size={size}
              width={previewWidth}
              onVisible={nothing}
            />
          ))}
        </section>
      </div>
    </Dialog>
  );
}

const nothing = () => {};
