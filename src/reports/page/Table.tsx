import type { ReactNode } from 'react';
import { useWriter } from './writer';

export interface Column<Row> {
  key: string;
  header: ReactNode;
  /** Unit of the column's figures, written in its header. */
  unit?: string;
  /** Width in millimetres; columns without one share what is left. */
  width?: number;
  number?: true;
  className?: string;
  /** Names the row for those who listen; the first column unless another says so. */
  rowHeader?: true;
  render(row: Row): ReactNode;
}

export interface TableGroup<Row> {
  /** Null for rows that stand on their own, without a line above them. */
  name: string | null;
  rows: readonly Row[];
}

interface TableProps<Row> {
  /** Read by screen readers before the table; a visible title stands above it. */
  caption: string;
  columns: readonly Column<Row>[];
  groups: readonly TableGroup<Row>[];
  total?: Row;
  /** Length of a row's longest text: a row that may be taller than a page is let flow over to the next. */
  textLength?: (row: Row) => number;
}

/** Beyond this length a text may not fit in what is left of a page. */
const tall = 900;

/** A table whose header comes back on every page, and whose rows stay whole. */
export function Table<Row>({ caption, columns, groups, total, textLength }: TableProps<Row>) {
  const headerKey = (columns.find(({ rowHeader }) => rowHeader) ?? columns[0])?.key;
  const line = (row: Row, key: number | string, className: string) => (
    <tr key={key} className={className || undefined}>
      {columns.map((column) =>
        column.key === headerKey ? (
          <th key={column.key} scope="row" className={classOf(column)}>
            {column.render(row)}
          </th>
        ) : (
          <td key={column.key} className={classOf(column)}>
            {column.render(row)}
          </td>
        ),
      )}
    </tr>
  );
  return (
    <table aria-label={caption}>
      <colgroup>
        {columns.map(({ key, width }) => (
          <col key={key} style={width ? { width: `${width}mm` } : undefined} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ key, header, unit, number, className }) => (
            <th key={key} scope="col" className={classOf({ number, className })}>
              {header}
              {unit && (
                <>
                  {' '}
                  <span className="unit">{unit}</span>
                </>
              )}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map(({ name, rows }, index) => (
        <tbody key={index}>
          {name !== null && (
            <tr className="group">
              <th scope="rowgroup" colSpan={columns.length}>
                {name}
              </th>
            </tr>
          )}
          {rows.map((row, i) => line(row, i, (textLength?.(row) ?? 0) > tall ? 'flows' : ''))}
        </tbody>
      ))}
      {total !== undefined && <tbody>{line(total, 'total', 'total')}</tbody>}
    </table>
  );
}

const classOf = ({ number, className }: { number?: true | undefined; className?: string | undefined }) =>
  [number && 'number', className].filter(Boolean).join(' ') || undefined;

/** A code over or before a project's name. */
export function ProjectCell({ code, name }: { code: string; name: string }) {
  return (
    <>
      <span className="strong">{name}</span>
      {code && ' '}
      {code && <span className="code">{code}</span>}
    </>
  );
}

/** A figure that may not be known: `n.d.`, in grey. */
export function Figure({ value, text }: { value: number | string | null; text: string }) {
  return value === null ? <span className="unknown">{text}</span> : <>{text}</>;
}

/** A variance: sign and colour; above nil is bad unless `good` says otherwise. */
export function Variance({ value, text }: { value: number | null; text: string }) {
  const tone = value === null ? 'unknown' : value > 0 ? 'bad' : value < 0 ? 'good' : '';
  return <span className={tone}>{text}</span>;
}

/** A text of the user, its line breaks kept; `n.d.` when empty. */
export function UserText({ text }: { text: string | null }) {
  const { unknown } = useWriter();
  return text ? <span className="text">{text}</span> : <span className="unknown">{unknown}</span>;
}
