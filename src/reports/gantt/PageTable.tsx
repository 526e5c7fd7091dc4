import { useWriter } from '../page/writer';
import { cellPadding, indentOf, type LaidColumn } from './columns';
import type { GanttLayout, GanttPage, Slice } from './layout';

/** Summary tasks down to this level of the outline are entries of the document's own. */
const outlineLevels = 2;

/** The rows of a page as a table, its header beside the time axis; heights are those of the chart. */
export function PageTable({ layout, page }: { layout: GanttLayout; page: GanttPage }) {
  const { t } = useWriter();
  const { density, axis } = layout;
  const { columns, slices, tableWidth } = page;
  const above = (density.row - density.line) / 2;
  return (
    <table
      aria-label={t('ganttReport.table')}
      style={{ width: tableWidth, fontSize: `${density.size}pt`, lineHeight: `${density.line}px` }}
    >
      <colgroup>
        {columns.map(({ key, width }) => (
          <col key={key} style={{ width }} />
        ))}
      </colgroup>
      <thead>
        <tr style={{ height: axis.height }}>
          {columns.map(({ key, header, number, left }) => (
            <th
              key={key}
              scope="col"
              className={number ? 'number' : undefined}
              style={{ paddingLeft: left, paddingRight: cellPadding.right }}
            >
              {header.join('\n')}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {slices.map((slice, index) => (
          <tr key={index} style={{ height: slice.height }} className={classOf(slice)}>
            {columns.map((column) => (
              <Cell key={column.key} slice={slice} column={column} above={above} first={page.column === 1} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const classOf = ({ row }: Slice) =>
  [row.kind === 'summary' && 'summary', !row.active && 'inactive'].filter(Boolean).join(' ') || undefined;

interface CellProps {
  slice: Slice;
  column: LaidColumn;
  above: number;
  /** On the first page across: the others repeat it. */
  first: boolean;
}

function Cell({ slice, column, above, first }: CellProps) {
  const { row, cells, begins } = slice;
  const text = (cells.get(column.key) ?? []).join('\n');
  const style = { paddingTop: above, paddingLeft: column.left, paddingRight: cellPadding.right };
  if (column.key === 'name') {
    const entry = first && begins && row.kind === 'summary' && row.level < outlineLevels;
    return (
      <th scope="row" style={{ ...style, paddingLeft: indentOf(row, column.width) }}>
        {entry ? <h4>{text}</h4> : text}
      </th>
    );
  }
  const classes = [
    column.number && 'number',
    column.key === 'number' && 'rank',
    column.key === 'variance' && (row.variance ?? 0) > 0 && 'late',
  ];
  return (
    <td className={classes.filter(Boolean).join(' ') || undefined} style={style}>
      {text}
    </td>
  );
}
