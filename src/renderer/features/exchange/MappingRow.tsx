import { CircleAlert, Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SourceColumn } from '../../../contract/exchange';
import type { Problem } from '../../../core/exchange/model';
import { formatNumber } from '../../../core/format/numbers';
import type { Lists } from '../../../core/model/portfolio';
import { useAppearance } from '../../appearance';
import { useMessage } from '../../hooks';
import { Button, IconButton } from '../../ui/Button';
import { TextField } from '../../ui/Field';
import { Select } from '../../ui/Select';
import type { ColumnDraft, NewFieldType, TargetDraft } from './drafts';
import type { FieldOptions } from './fieldGroups';
import { FieldPicker } from './FieldPicker';
import { ReadingControls } from './ReadingControls';
import type { Action } from './state';

const newFieldTypes = [
  'text',
  'number',
  'money',
  'date',
  'boolean',
  'choice',
] as const satisfies NewFieldType[];
const shownSamples = 3;
const sampleLength = 60;

/** One column of the file: what it holds, and each place it goes. */
export function MappingRow(props: {
  index: number;
  column: ColumnDraft;
  found: SourceColumn;
  /** Rows of the file. */
  rows: number;
  warnings: readonly Problem[];
  groups: FieldOptions[];
  lists: Lists;
  createLabels: boolean;
  refused: ReadonlyMap<string, number> | undefined;
  dispatch(action: Action): void;
}) {
  const { index, column, found, rows, warnings, groups, lists, createLabels, refused, dispatch } = props;
  const { t } = useTranslation();
  const { locale } = useAppearance();
  const write = useMessage();
  const span = column.targets.length;
  return column.targets.map((target, at) => {
    const change = (changes: Partial<TargetDraft>) =>
      dispatch({ type: 'target', column: index, target: at, change: changes });
    return (
      <tr key={at}>
        {at === 0 && (
          <>
            <th scope="row" rowSpan={span}>
              <span className="exchange-header">{found.header}</span>
              <span className="muted exchange-kind">
                {t(`exchange.kind.${found.kind}`)} ·{' '}
                {t('wizard.mapping.filled', {
                  filled: formatNumber(found.filled, locale),
                  rows: formatNumber(rows, locale),
                })}
              </span>
            </th>
            <td rowSpan={span} className="exchange-samples">
              {found.values.slice(0, shownSamples).map(({ text }) => (
                <span key={text}>
                  {text.length > sampleLength ? `${text.slice(0, sampleLength)}…` : text}
                </span>
              ))}
            </td>
          </>
        )}
        <td>
          <div className="exchange-target-line">
            <FieldPicker
              label={t('wizard.mapping.targetOf', { header: found.header })}
              groups={groups}
              value={target.field}
              isInvalid={false}
              onChange={(field) => change({ field })}
            />
            {span > 1 && (
              <IconButton
                icon={X}
                label={t('wizard.mapping.removeTarget', { header: found.header })}
                onPress={() => dispatch({ type: 'removeTarget', column: index, target: at })}
              />
            )}
            {at === span - 1 && (
              <IconButton
                icon={Plus}
                label={t('wizard.mapping.addTarget', { header: found.header })}
                isDisabled={target.field === ''}
                onPress={() => dispatch({ type: 'addTarget', column: index })}
              />
            )}
          </div>
          {target.field === 'newField' && (
            <div className="exchange-new-field">
              <TextField
                aria-label={t('wizard.mapping.fieldName')}
                value={target.name}
                maxLength={80}
                onChange={(name) => change({ name })}
              />
              <Select
                aria-label={t('wizard.mapping.fieldType')}
                value={target.type}
                onChange={(type) => change({ type })}
                options={newFieldTypes.map((id) => ({ id, label: t(`wizard.type.${id}`) }))}
              />
            </div>
          )}
        </td>
        <td className="exchange-reading-cell">
          <ReadingControls
            target={target}
            found={found}
            lists={lists}
            createLabels={createLabels}
            refused={refused}
            onChange={change}
            // Choosing a way to read is saying which one it is.
            onReading={(changes) => {
              change(changes);
              dispatch({ type: 'confirm', header: found.header });
            }}
          />
          {at === 0 &&
            warnings.map((warning, number) => (
              <p key={number} className="muted exchange-note">
                {write(warning)}
              </p>
            ))}
        </td>
      </tr>
    );
  });
}

/** Two readings are possible: the one taken is shown, and must be confirmed or corrected. */
export function Confirmation({ found, onConfirm }: { found: SourceColumn; onConfirm(): void }) {
  const { t } = useTranslation();
  const kind = found.kind === 'date' ? 'date' : 'number';
  return (
    <tr className="exchange-confirm">
      <td colSpan={4}>
        <div>
          <CircleAlert size={14} aria-hidden />
          <span>
            {t(`wizard.confirm.${kind}`, { header: found.header, sample: found.values[0]?.text ?? '' })}
          </span>
          <Button onPress={onConfirm}>{t(`wizard.confirm.${kind}Button`)}</Button>
        </div>
      </td>
    </tr>
  );
}
