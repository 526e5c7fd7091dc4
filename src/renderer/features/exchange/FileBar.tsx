import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** The file in hand, its place in the queue, and what can be done with it. */
export function FileBar(props: { name: string; at: number; count: number; children?: ReactNode }) {
  const { name, at, count, children } = props;
  const { t } = useTranslation();
  return (
    <header className="exchange-bar">
      <h1 title={name}>{name}</h1>
      {count > 1 && <span className="muted">{t('wizard.queue', { at: at + 1, count })}</span>}
      {children}
    </header>
  );
}
