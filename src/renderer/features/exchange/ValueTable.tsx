import { ChevronRight } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { SourceColumn } from '../../../contract/exchange';
import { formatNumber } from '../../../core/format/numbers';
import type { Lists } from '../../../core/model/portfolio';
import { useAppearance } from '../../appearance';
import { ComboBox, type Option } from '../../ui/Select';
import type { ReadingType, TargetDraft } from './drafts';
import { valueBook, type TextFate } from './values';

/** Answers beside the values of the field; no label of a list has these signs around it. */
const create = '<create>';
const empty = '<empty>';
const unknown = '<unknown>';

/** What each text of a column means; a line that says how many there are, opened on demand. */
export function ValueTable(props: {
  target: TargetDraft;
  type: ReadingType;
  found: SourceColumn;
  lists: Lists;
  createLabels: boolean;
  refused: ReadonlyMap<string, number> | undefined;
  onChange(values: TargetDraft['values']): void;
}) {
  const { target, type, found, lists, createLabels, refused, onChange } = props;
  const { t } = useTranslation();
  const { locale } = useAppearance();
  const [open, setOpen] = useState(false);
  const book = useMemo(
    () => valueBook({ target, type, found, lists, createLabels, refused }),
    [target, type, found, lists, createLabels, refused],
  );
  if (!book || book.texts.length === 0) return null;
  const count = (kind: TextFate['fate']['kind']) =>
    book.texts.filter(({ fate }) => fate.kind === kind).length;
  const parts = [
    // Of figures and dates, the others are read as they are.
    ...(book.answers.length > 0 ? [t('wizard.values.count', { count: book.texts.length })] : []),
    ...(['create', 'empty', 'unknown'] as const)
      .filter((kind) => count(kind) > 0)
      .map((kind) => t(`wizard.values.${kind}`, { count: count(kind) })),
  ];
  const answers = book.answers.map(({ id, word }): Option => ({
    id,
    label: 'key' in word ? t(word.key) : word.text,
  }));
  const answer = (text: string, id: string) => {
    const { [text]: _, ...others } = target.values;
    onChange(id === create || id === unknown ? others : { ...others, [text]: id === empty ? null : id });
  };
  return (
    <div className="exchange-values" data-unknown={count('unknown') > 0 || undefined}>
      <AriaButton className="exchange-values-toggle" aria-expanded={open} onPress={() => setOpen(!open)}>
        <ChevronRight size={14} aria-hidden />
        <span className="visually-hidden">{t('wizard.values.of', { header: found.header })}</span>
        {parts.join(' · ')}
      </AriaButton>
      {open && (
        <ul>
          {book.texts.map((entry) => (
            <li key={entry.text}>
              <span className="exchange-value-text" title={entry.text}>
                {entry.text}
              </span>
              <span className="muted number">
                {entry.count === undefined ? '' : formatNumber(entry.count, locale)}
              </span>
              <ComboBox
                aria-label={t('wizard.values.meaning', { text: entry.text })}
                options={[
                  ...(entry.creatable ? [{ id: create, label: t('wizard.values.toCreate') }] : []),
                  { id: empty, label: t('wizard.values.toEmpty') },
                  ...(entry.fate.kind === 'unknown'
                    ? [{ id: unknown, label: t('wizard.values.toRefuse') }]
                    : []),
                  ...answers,
                ]}
                value={valueOf(entry)}
                onChange={(id) => answer(entry.text, id)}
                empty={t('wizard.values.noAnswer')}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function valueOf({ fate }: TextFate): string {
  switch (fate.kind) {
    case 'as':
      return fate.answer;
    case 'create':
      return create;
    case 'empty':
      return empty;
    case 'unknown':
      return unknown;
  }
}
