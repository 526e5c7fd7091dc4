import { Download } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  defaultGanttPrint,
  ganttColumns,
  ganttFits,
  ganttPapers,
  type GanttPrint,
} from '../../../../core/gantt/printOptions';
import { ganttZooms } from '../../../../core/gantt/rows';
import { deliver } from '../../../api';
import { useAction, useMessage } from '../../../hooks';
import { Button } from '../../../ui/Button';
import { Choices } from '../../../ui/Choices';
import { Dialog } from '../../../ui/Dialog';
import { PdfPage } from '../../../ui/pdf/PdfPage';
import { usePack } from '../../../ui/pdf/usePack';
import { Spinner } from '../../../ui/Progress';
import { Select } from '../../../ui/Select';
import { Switch } from '../../../ui/Switch';
import { DateInput } from '../DateInput';
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
  const set = (changes: Partial<GanttPrint>) => setWanted((current) => ({ ...current, ...changes }));
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
          <span className="plan-print-state muted">
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
      <div className="plan-print">
        <div className="plan-form">
          <div className="plan-pair">
            <Select
              label={t('planning.print.paper')}
              options={ganttPapers.map((paper) => ({ id: paper, label: paper }))}
              value={wanted.paper}
              onChange={(paper) => set({ paper })}
            />
            <Select
              label={t('planning.print.orientation')}
              options={(['landscape', 'portrait'] as const).map((id) => ({
                id,
                label: t(`planning.print.${id}`),
              }))}
              value={wanted.orientation}
              onChange={(orientation) => set({ orientation })}
            />
          </div>
          <Choices
            label={t('planning.print.fit')}
            options={ganttFits.map((id) => ({ id, label: t(`planning.print.fits.${id}`) }))}
            value={wanted.fit}
            onChange={(fit) => set({ fit })}
          />
          {wanted.fit === 'tiled' && (
            <Select
              label={t('planning.zoom.label')}
              options={[
                { id: 'auto', label: t('planning.print.autoZoom') },
                ...ganttZooms.map((id) => ({ id, label: t(`planning.zoom.${id}`) })),
              ]}
              value={wanted.zoom ?? 'auto'}
              onChange={(id) => set({ zoom: ganttZooms.find((zoom) => zoom === id) ?? null })}
            />
          )}
          <div className="plan-pair">
            <DateInput
              label={t('planning.print.from')}
              value={wanted.from}
              onChange={(from) => set({ from })}
            />
            <DateInput label={t('planning.print.to')} value={wanted.to} onChange={(to) => set({ to })} />
          </div>
          <Select
            label={t('planning.baseline.which')}
            options={[
              { id: 'none', label: t('planning.baseline.noCompare') },
              ...view.plan.baselines.map(({ number, name }) => ({
                id: String(number),
                label: name || t('planning.baseline.numbered', { number }),
              })),
            ]}
            value={wanted.baseline === null ? 'none' : String(wanted.baseline)}
            onChange={(id) => set({ baseline: id === 'none' ? null : Number(id) })}
          />
          <fieldset className="plan-checks">
            <legend>{t('planning.print.columns')}</legend>
            {ganttColumns.map((id) => (
              <label key={id}>
                <input
                  type="checkbox"
                  checked={wanted.columns.includes(id)}
                  onChange={(event) => {
                    const chosen = event.target.checked;
                    set({
                      columns: ganttColumns.filter((one) =>
                        one === id ? chosen : wanted.columns.includes(one),
                      ),
                    });
                  }}
                />
                {t(`ganttReport.column.${id}`)}
              </label>
            ))}
          </fieldset>
          <div className="plan-switches is-column">
            {(['criticalOnly', 'milestonesOnly', 'links', 'legend'] as const).map((id) => (
              <Switch key={id} isSelected={wanted[id]} onChange={(on) => set({ [id]: on })}>
                {t(`planning.print.${id}`)}
              </Switch>
            ))}
          </div>
        </div>
        {/* What scrolls must be reached by keyboard. */}
        <section
          className="plan-print-pages"
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

/** The options once the hand rests: a print takes longer than a click. */
function useSettled(wanted: GanttPrint): GanttPrint {
  const [settled, setSettled] = useState(wanted);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(wanted), 350);
    return () => clearTimeout(timer);
  }, [wanted]);
  return settled;
}
