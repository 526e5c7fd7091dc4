import { useTranslation } from 'react-i18next';
import type { Source } from '../../../contract/exchange';

/** Beyond, a preview is no longer looked at, and each column is in the mapping with its values. */
const shownColumns = 60;
const shownText = 300;

/** First rows of the file under its headers, with their line numbers. */
export function Preview({ source }: { source: Source }) {
  const { t } = useTranslation();
  const columns = source.columns.slice(0, shownColumns);
  const more = source.columns.length - columns.length;
  return (
    // What scrolls must be reached by keyboard.
    <section
      className="exchange-preview"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      aria-label={t('wizard.source.preview')}
    >
      <table>
        <thead>
          <tr>
            <th scope="col" className="exchange-line">
              <span className="visually-hidden">{t('wizard.plan.line')}</span>
              {source.headerRow}
            </th>
            {columns.map(({ header }) => (
              <th key={header} scope="col">
                <span className="exchange-cell">{header}</span>
              </th>
            ))}
            {more > 0 && <th scope="col">{t('wizard.source.moreColumns', { count: more })}</th>}
          </tr>
        </thead>
        <tbody>
          {source.preview.map(({ line, cells }) => (
            <tr key={line}>
              <th scope="row" className="exchange-line">
                {line}
              </th>
              {columns.map(({ header, kind }, index) => (
                <td key={header} className={kind === 'number' ? 'number' : undefined}>
                  <span className="exchange-cell">{(cells[index] ?? '').slice(0, shownText)}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
