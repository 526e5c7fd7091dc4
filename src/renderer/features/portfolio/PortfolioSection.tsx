import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../core/format/dates';
import { readDate } from '../../../core/register/text';
import { PlainDate } from '../../../core/model/common';
import { postures, type Portfolio } from '../../../core/model/portfolio';
import { useAppearance } from '../../appearance';
import { useCommand, useMessage, useQueryOf } from '../../hooks';
import { Choices } from '../../ui/Choices';
import { LiveField } from '../../ui/LiveField';
import { Select } from '../../ui/Select';
import { ColorSetting } from './ColorSetting';
import { LogoSetting } from './LogoSetting';

/** Currencies of the clients that French consultants have; any other one of the file is kept. */
const currencies = ['EUR', 'CHF', 'GBP', 'USD', 'CAD', 'MAD', 'TND', 'DZD', 'XOF', 'XAF', 'XPF'];

/** Who the client is, and how the portfolio is steered and printed. */
export function PortfolioSection({ readOnly }: { readOnly: boolean }) {
  const portfolio = useQueryOf('portfolio.get', {}).data;
  const update = useCommand('portfolio.update');
  const write = useMessage();
  if (!portfolio) return null;
  const save = async (changes: Partial<Portfolio>) => {
    const reply = await update.run({ changes });
    return reply.ok ? null : write(reply.error);
  };
  return <Form portfolio={portfolio} readOnly={readOnly} save={save} />;
}

interface FormProps {
  portfolio: Portfolio;
  readOnly: boolean;
  save(changes: Partial<Portfolio>): Promise<string | null>;
}

function Form({ portfolio, readOnly, save }: FormProps) {
  const { t } = useTranslation();
  return (
    <div className="settings-form">
      <div className="settings-pair">
        <LiveField
          label={t('settings.portfolio.name')}
          value={portfolio.name}
          maxLength={120}
          isDisabled={readOnly}
          onSave={(name) => save({ name: name.trim() })}
        />
        <LiveField
          label={t('settings.portfolio.client')}
          value={portfolio.client}
          maxLength={120}
          isDisabled={readOnly}
          onSave={(client) => save({ client: client.trim() })}
        />
      </div>
      <LogoSetting logo={portfolio.logo} readOnly={readOnly} onSave={(logo) => save({ logo })} />
      <div className="settings-pair">
        <ColorSetting
          label={t('settings.portfolio.color1')}
          help={t('settings.portfolio.color1Help')}
          value={portfolio.color1}
          readOnly={readOnly}
          onSave={(color1) => save({ color1 })}
        />
        <ColorSetting
          label={t('settings.portfolio.color2')}
          help={t('settings.portfolio.color2Help')}
          value={portfolio.color2}
          readOnly={readOnly}
          onSave={(color2) => save({ color2 })}
        />
      </div>
      <Accounting portfolio={portfolio} readOnly={readOnly} save={save} />
      <SituationDate portfolio={portfolio} readOnly={readOnly} save={save} />
      <Choices
        label={t('settings.portfolio.posture')}
        value={portfolio.posture}
        isDisabled={readOnly}
        options={postures.map((id) => ({
          id,
          label: t(`settings.posture.${id}`),
          detail: t(`settings.postureText.${id}`),
        }))}
        onChange={(posture) => void save({ posture })}
      />
    </div>
  );
}

function Accounting({ portfolio, readOnly, save }: FormProps) {
  const { t } = useTranslation();
  const { locale } = useAppearance();
  const currencyNames = new Intl.DisplayNames(locale, { type: 'currency' });
  const monthName = new Intl.DateTimeFormat(locale, { month: 'long' });
  const codes = [...new Set([...currencies, portfolio.currency])];
  return (
    <div className="settings-pair">
      <Select
        label={t('settings.portfolio.currency')}
        value={portfolio.currency}
        isDisabled={readOnly}
        description={t('settings.portfolio.currencyHelp')}
        options={codes.map((code) => ({ id: code, label: `${code} – ${currencyNames.of(code) ?? code}` }))}
        onChange={(currency) => void save({ currency })}
      />
      <Select
        label={t('settings.portfolio.fiscalYearStart')}
        value={String(portfolio.fiscalYearStart)}
        isDisabled={readOnly}
        options={Array.from({ length: 12 }, (_, month) => ({
          id: String(month + 1),
          label: monthName.format(new Date(2026, month, 1)),
        }))}
        onChange={(month) => void save({ fiscalYearStart: Number(month) })}
      />
    </div>
  );
}

function SituationDate({ portfolio, readOnly, save }: FormProps) {
  const { t } = useTranslation();
  const { locale } = useAppearance();
  const { situationDate } = portfolio;
  return (
    <LiveField
      className="settings-half"
      label={t('settings.portfolio.situationDate')}
      description={t('settings.portfolio.situationDateHelp')}
      placeholder={t('settings.portfolio.situationDateNone')}
      value={situationDate === null ? '' : dateText(situationDate, locale)}
      isDisabled={readOnly}
      onSave={async (text) => {
        if (text.trim() === '') return save({ situationDate: null });
        const date = PlainDate.safeParse(readDate(text.trim()));
        return date.success ? save({ situationDate: date.data }) : t('fields.error.date');
      }}
    />
  );
}

/** A date as it can be typed back: `21/11/2026`, `2026-11-21` in English. */
const dateText = (date: string, locale: 'fr' | 'en') => (locale === 'fr' ? formatDate(date, 'fr') : date);
