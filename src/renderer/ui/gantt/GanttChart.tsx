import { memo, useEffect, useId, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { createChart, type Chart } from './chart';
import './gantt.css';
import type { GanttProps } from './types';
import type { Words } from './words';
import { localeOf } from './zooms';

/**
 * A Gantt beside a grid, line for line:
 *
 * ```tsx
 * <Grid beside={{ content: (place) => <GanttChart place={place} rows={rows} … />, share, onShare, label }} />
 * ```
 *
 * The grid scrolls, the chart follows. It owns no data: gestures ask (`onPreview`), the parent runs the plan and
 * says what moves (`preview`), a drop is reported once (`onMove`, `onResize`, `onProgress`, `onLink`).
 */
export const GanttChart = memo(function GanttChart(props: GanttProps) {
  const { t, i18n } = useTranslation();
  const host = useRef<HTMLDivElement>(null);
  const chart = useRef<Chart | null>(null);
  const uid = useId();
  const help = useId();
  const words: Words = { t: (key, values) => t(key, values ?? {}), locale: localeOf(i18n.language) };
  const latest = useRef({ props, words });

  useLayoutEffect(() => {
    latest.current = { props, words };
    chart.current?.show(props, words);
  });
  useLayoutEffect(() => {
    if (!host.current) return undefined;
    const made = createChart(host.current, latest.current.props, latest.current.words, uid);
    chart.current = made;
    return () => {
      chart.current = null;
      made.destroy();
    };
  }, [uid]);
  // The list is made by the chart: React only names what describes it.
  useEffect(
    () => host.current?.querySelector('[role=listbox]')?.setAttribute('aria-describedby', help),
    [help],
  );
  useImperativeHandle(
    props.handle,
    () => ({
      fit: () => chart.current?.handle.fit(),
      scrollTo: (instant) => chart.current?.handle.scrollTo(instant),
      focus: () => chart.current?.handle.focus(),
    }),
    [],
  );

  return (
    <div className="gantt-frame">
      <div ref={host} className="gantt-host" />
      <p id={help} className="grid-hidden">
        {t('gantt.instructions')}
      </p>
    </div>
  );
});
