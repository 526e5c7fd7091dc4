import { useTranslation } from 'react-i18next';
import { ganttColumns, ganttFits, ganttPapers, type GanttPrint } from '../../../core/gantt/printOptions';
import { ganttZooms } from '../../../core/gantt/rows';
import type { PlanBaseline } from '../../../core/model/plan';
import { Choices } from '../Choices';
import { DateInput } from '../DateInput';
import { Select } from '../Select';
import { Switch } from '../Switch';
import './print.css';

/** How a Gantt is printed: paper, dates, columns, what is drawn and of which tasks. */
export function GanttPrintOptions(props: {
  wanted: GanttPrint;
  onChange(wanted: GanttPrint): void;
  baselines: readonly PlanBaseline[];
}) {
  const { wanted, onChange, baselines } = props;
  const { t } = useTranslation();
  const set = (changes: Partial<GanttPrint>) => onChange({ ...wanted, ...changes });
  return (
    <div className="print-options">
      <div className="print-pair">
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
      <div className="print-pair">
        <DateInput label={t('planning.print.from')} value={wanted.from} onChange={(from) => set({ from })} />
        <DateInput label={t('planning.print.to')} value={wanted.to} onChange={(to) => set({ to })} />
      </div>
      <Select
        label={t('planning.baseline.which')}
        options={[
          { id: 'none', label: t('planning.baseline.noCompare') },
          ...baselines.map(({ number, name }) => ({
            id: String(number),
            label: name || t('planning.baseline.numbered', { number }),
          })),
        ]}
        value={wanted.baseline === null ? 'none' : String(wanted.baseline)}
        onChange={(id) => set({ baseline: id === 'none' ? null : Number(id) })}
      />
      <fieldset className="print-checks">
        <legend>{t('planning.print.columns')}</legend>
        {ganttColumns.map((id) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={wanted.columns.includes(id)}
              onChange={(event) => {
                const chosen = event.target.checked;
                set({
                  columns: ganttColumns.filter((one) => (one === id ? chosen : wanted.columns.includes(one))),
                });
              }}
            />
            {t(`ganttReport.column.${id}`)}
          </label>
        ))}
      </fieldset>
      <div className="print-switches">
        {(['criticalOnly', 'milestonesOnly', 'links', 'legend'] as const).map((id) => (
          <Switch key={id} isSelected={wanted[id]} onChange={(on) => set({ [id]: on })}>
            {t(`planning.print.${id}`)}
          </Switch>
        ))}
      </div>
    </div>
  );
}
