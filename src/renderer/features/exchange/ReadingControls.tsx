import { useTranslation } from 'react-i18next';
import type { SourceColumn } from '../../../contract/exchange';
import { dateFormats } from '../../../core/exchange/model';
import type { Lists } from '../../../core/model/portfolio';
import { Select } from '../../ui/Select';
import { isFigure, typeOf, type TargetDraft } from './drafts';
import { ValueTable } from './ValueTable';

const moneyUnits = ['1', 'k', 'M'] as const;
const lengthUnits = ['days', 'weeks', 'months', 'years'] as const;
const decimals = [',', '.'] as const;

/** How the cells of a column are read for the field it goes to: formats, units, and what its words mean. */
export function ReadingControls(props: {
  target: TargetDraft;
  found: SourceColumn;
  lists: Lists;
  createLabels: boolean;
  refused: ReadonlyMap<string, number> | undefined;
  onChange(change: Partial<TargetDraft>): void;
  /** A format was chosen: it is no longer in doubt. */
  onReading(change: Partial<TargetDraft>): void;
}) {
  const { target, found, lists, createLabels, refused, onChange, onReading } = props;
  const { t } = useTranslation();
  if (target.field === '') return <span className="muted">{t('wizard.mapping.ignored')}</span>;
  const type = typeOf(target, lists);
  const figures = isFigure(type);
  const of = (label: string) => t(label, { header: found.header });
  return (
    <>
      <div className="exchange-controls">
        {type === 'date' && found.dateFormat !== 'serial' && (
          <Select
            className="exchange-date-format"
            aria-label={of('wizard.mapping.dateFormatOf')}
            value={target.date ?? 'dmy'}
            onChange={(date) => onReading({ date })}
            options={dateFormats
              .filter((format) => format !== 'serial')
              .map((id) => ({ id, label: t(`exchange.dateFormat.${id}`) }))}
          />
        )}
        {type === 'date' && found.dateFormat === 'serial' && (
          <span className="muted">{t('exchange.dateFormat.serial')}</span>
        )}
        {figures && (target.decimal !== undefined || found.ambiguous) && (
          <Select
            aria-label={of('wizard.mapping.decimalOf')}
            value={target.decimal ?? ','}
            onChange={(decimal) => onReading({ decimal })}
            options={decimals.map((id) => ({
              id,
              label: t(`wizard.decimal.${id === ',' ? 'comma' : 'point'}`),
            }))}
          />
        )}
        {type === 'money' && (
          <Select
            aria-label={of('wizard.mapping.unitOf')}
            value={target.money ?? '1'}
            onChange={(money) => onChange({ money })}
            options={moneyUnits.map((id) => ({ id, label: t(`exchange.unit.${id}`) }))}
          />
        )}
        {type === 'duration' && (
          <Select
            aria-label={of('wizard.mapping.unitOf')}
            value={target.length ?? 'days'}
            onChange={(length) => onChange({ length })}
            options={lengthUnits.map((id) => ({ id, label: t(`exchange.unit.${id}`) }))}
          />
        )}
        {type === 'percent' && (
          <Select
            aria-label={of('wizard.mapping.unitOf')}
            value={target.fraction ? '1' : '100'}
            onChange={(whole) => onChange({ fraction: whole === '1' })}
            options={[
              { id: '100', label: t('wizard.percent.points') },
              { id: '1', label: t('wizard.percent.fraction') },
            ]}
          />
        )}
      </div>
      {target.field !== 'key' && (
        <ValueTable
          target={target}
          type={type}
          found={found}
          lists={lists}
          createLabels={createLabels}
          refused={refused}
          onChange={(values) => onChange({ values })}
        />
      )}
    </>
  );
}
