import { FileDown, LayoutGrid, Settings } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { screens } from '../../routes';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';

/** A portfolio without a project: what goes there, and the ways to put it there. */
export function GettingStarted({ readOnly }: { readOnly: boolean }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  if (readOnly) return <EmptyState title={t('home.emptyTitle')} />;
  const ways = [
    { path: '/exchange', icon: FileDown, label: t('home.emptyImport') },
    { path: '/portfolio', icon: LayoutGrid, label: t('home.emptyType') },
    { path: '/settings', icon: Settings, label: t('home.emptySettings') },
  ].filter((way) => screens.some((screen) => screen.path.startsWith(way.path)));
  return (
    <EmptyState title={t('home.emptyTitle')} text={t('home.emptyText')}>
      {ways.map((way, index) => (
        <Button
          key={way.path}
          icon={way.icon}
          kind={index === 0 ? 'primary' : 'normal'}
          onPress={() => navigate(way.path)}
        >
          {way.label}
        </Button>
      ))}
    </EmptyState>
  );
}
