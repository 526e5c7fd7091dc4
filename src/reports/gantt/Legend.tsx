import { barShape, rowBands } from '../../core/gantt/bars';
import type { GanttRow } from '../../core/gantt/rows';
import { Bar, Baseline, Continuation, Deadline } from './Bar';
import type { GanttLayout } from './layout';
import { legendSizes, type Sign } from './legend';

/** What the signs of the chart mean: drawn by what draws the chart. */
export function Legend({ layout }: { layout: GanttLayout }) {
  const bars = layout.legend.items.some(({ sign }) => sign === 'task');
  return (
    <div className="legend">
      {layout.legend.items.map(({ sign, label }) => (
        <span key={sign} className="item">
          <svg
            width={legendSizes.sign}
            height={legendSizes.line}
            viewBox={`0 0 ${legendSizes.sign} ${legendSizes.line}`}
            aria-hidden
          >
            <Drawing sign={sign} bars={bars} />
          </svg>
          {label}
        </span>
      ))}
    </div>
  );
}

const plain: GanttRow = {
  id: '',
  kind: 'task',
  name: '',
  level: 0,
  start: 1,
  finish: 25,
  segments: [],
  progress: 0,
  critical: false,
  active: true,
  manual: false,
  baseline: null,
  deadline: null,
  label: '',
};

const samples: Partial<Record<Sign, Partial<GanttRow>>> = {
  task: {},
  progress: { progress: 60 },
  critical: { critical: true },
  summary: { kind: 'summary', progress: 60 },
  milestone: { kind: 'milestone', start: 13, finish: 13 },
  baseline: { baseline: { start: 1, finish: 21 }, start: 5 },
  deadline: { finish: 16, deadline: 22 },
  split: {
    segments: [
      { from: 1, to: 9 },
      { from: 17, to: 25 },
    ],
  },
  manual: { manual: true },
  inactive: { active: false },
  continues: { finish: 40 },
};

/** Where there are milestones alone, what can be said of a bar is said of a diamond. */
const samplesOfMilestones: Partial<Record<Sign, Partial<GanttRow>>> = {
  critical: { ...samples.milestone, critical: true },
  baseline: { kind: 'milestone', start: 19, finish: 19, baseline: { start: 4, finish: 4 } },
  deadline: { ...samples.milestone, deadline: 23 },
  inactive: { ...samples.milestone, active: false },
};

function Drawing({ sign, bars }: { sign: Sign; bars: boolean }) {
  const { sign: width, line: height } = legendSizes;
  const middle = height / 2;
  if (sign === 'link') {
    return (
      <>
        <path d={`M2 ${middle}H20`} stroke="var(--line-strong)" strokeWidth="0.9" />
        <path d={`M24 ${middle}l-5 -2.4v4.8z`} fill="var(--line-strong)" />
      </>
    );
  }
  if (sign === 'off') return <rect x="1" y="2" width="24" height={height - 4} fill="var(--none-tint)" />;
  const row = { ...plain, ...((bars ? undefined : samplesOfMilestones[sign]) ?? samples[sign]) };
  const shape = barShape(row, (instant) => instant, 0, rowBands(height, Math.round));
  if (!shape) return null;
  if (sign !== 'continues') {
    return (
      <>
        <Baseline shape={shape} />
        <Bar shape={shape} row={row} />
        <Deadline shape={shape} />
      </>
    );
  }
  const end = width - 8;
  return (
    <>
      <clipPath id="legend-continues">
        <rect x="0" y="0" width={end} height={height} />
      </clipPath>
      <g clipPath="url(#legend-continues)">
        <Bar shape={shape} row={row} />
      </g>
      <Continuation shape={shape} row={row} left={0} right={end} />
    </>
  );
}
