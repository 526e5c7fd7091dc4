import { columnWidths, pageWidth, type Column, type TableGroup } from './columns';
import { pieces } from './link';
import { useWriter } from './writer';

interface TableProps<Row> {
  /** Read by screen readers before the table; a visible title stands above it. */
  caption: string;
  columns: readonly Column<Row>[];
  groups: readonly TableGroup<Row>[];
  total?: Row;
  /** Length of a row's longest text: a row that may be taller than a page is let flow over to the next. */
  textLength?: (row: Row) => number;
  /** Stands under the last line and never without it. */
  note?: string | null;
  /** Millimetres. */
  across?: number;
}

/** Beyond this length a text may not fit in what is left of a page. */
const tall = 900;

/** A table whose header comes back on every page, and whose rows stay whole. */
export function Table<Row>(props: TableProps<Row>) {
  const { caption, columns, groups, total, textLength, note = null, across = pageWidth } = props;
  const rows = [...groups.flatMap((group) => group.rows), ...(total === undefined ? [] : [total])];
  const widths = columnWidths(columns, rows, across);
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
    <table
      aria-label={caption}
      style={{ width: `${widths.reduce((sum, width) => sum + width, 0).toFixed(1)}mm` }}
    >
      <colgroup>
        {columns.map(({ key }, index) => (
          <col key={key} style={{ width: `${(widths[index] ?? 0).toFixed(1)}mm` }} />
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
      {(total !== undefined || note !== null) && (
        <tbody className="end">
          {total !== undefined && line(total, 'total', 'total')}
          {note !== null && (
            <tr className="under">
              <td colSpan={columns.length}>
                <p className="note">{note}</p>
              </td>
            </tr>
          )}
        </tbody>
      )}
    </table>
  );
}

const classOf = ({ number, className }: { number?: true | undefined; className?: string | undefined }) =>
  [number && 'number', className].filter(Boolean).join(' ') || undefined;

/** One line under a title that names what no row says: nothing is silently missing. */
export function MissingNote({ missing, uncomputed }: { missing: string[]; uncomputed: string[] }) {
  const { t } = useWriter();
  const said = (key: string, names: string[]) =>
    names.length === 0 ? [] : t(key, { count: names.length, names: names.map(lowerFirst).join(', ') });
  const text = [said('reports.missing', missing), said('reports.uncomputed', uncomputed)].flat().join(' ');
  return text !== '' && <p className="note first">{text}</p>;
}

/** A label inside a sentence; abbreviations keep their capitals. */
export const lowerFirst = (label: string): string =>
  /^\p{Lu}\p{Lu}/u.test(label) ? label : label.slice(0, 1).toLowerCase() + label.slice(1);

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

/** A project's name and code, as they set the width of their column. */
export const projectText = ({ code, name }: { code: string; name: string }): string =>
  code ? `${name} ${code}` : name;

/** A figure that may not be known: `n.d.`, in grey. */
export function Figure({ value, text }: { value: number | string | null; text: string }) {
  return value === null ? <span className="unknown">{text}</span> : <>{text}</>;
}

/** A variance: sign and colour; above nil is bad unless `good` says otherwise. */
export function Variance({ value, text }: { value: number | null; text: string }) {
  const tone = value === null ? 'unknown' : value > 0 ? 'bad' : value < 0 ? 'good' : '';
  return <span className={tone}>{text}</span>;
}

/** A text of the user, its line breaks kept, its addresses opening; `n.d.` when empty. */
export function UserText({ text }: { text: string | null }) {
  const { unknown } = useWriter();
  if (!text) return <span className="unknown">{unknown}</span>;
  return (
    <span className="text">
      {pieces(text).map((piece, index) =>
        'href' in piece ? (
          <a key={index} href={piece.href}>
            {piece.text}
          </a>
        ) : (
          piece.text
        ),
      )}
    </span>
  );
}
