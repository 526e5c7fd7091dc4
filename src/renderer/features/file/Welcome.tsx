import { FileDown, FilePlus2, FolderOpen, Sparkle } from 'lucide-react';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { Button as AriaButton } from 'react-aria-components';
import { useLocation } from 'wouter';
import { formatDateTime } from '../../../core/format/dates';
import { useAppearance } from '../../appearance';
import { useOpenPortfolio } from '../../frame/useOpenPortfolio';
import { useQueryOf } from '../../hooks';
import { screens } from '../../routes';
import { Badge } from '../../ui/Badge';
import { Spinner } from '../../ui/Progress';

/** The first screen: nothing is open yet. */
export function Welcome() {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const { open, create, pending } = useOpenPortfolio();
  const canImport = screens.some((screen) => screen.path === '/exchange');
  const createThenImport = async () => {
    if (await create({ sample: false })) navigate('/exchange');
  };
  return (
    <div className="welcome">
      <header>
        <h1>{t('home.welcome')}</h1>
        <p>{t('home.welcomeText')}</p>
      </header>
      {pending && <Spinner label={t('shell.opening')} />}
      <ul className="welcome-ways" aria-label={t('home.ways')}>
        <Way
          icon={Sparkle}
          title={t('home.sample')}
          text={t('home.sampleText')}
          isDisabled={pending}
          onPress={() => void create({ sample: true })}
        />
        <Way
          icon={FilePlus2}
          title={t('home.create')}
          text={t('home.createText')}
          isDisabled={pending}
          onPress={() => void create({ sample: false })}
        />
        {canImport && (
          <Way
            icon={FileDown}
            title={t('home.import')}
            text={t('home.importText')}
            isDisabled={pending}
            onPress={() => void createThenImport()}
          />
        )}
        <Way
          icon={FolderOpen}
          title={t('home.open')}
          text={t('home.openText')}
          isDisabled={pending}
          onPress={open}
        />
      </ul>
      <RecentFiles />
    </div>
  );
}

function Way(props: {
  icon: ComponentType<{ size?: number; 'aria-hidden'?: boolean }>;
  title: string;
  text: string;
  isDisabled: boolean;
  onPress(): void;
}) {
  const { icon: Icon, title, text, isDisabled, onPress } = props;
  return (
    <li>
      <AriaButton className="welcome-way" isDisabled={isDisabled} onPress={onPress}>
        <Icon size={20} aria-hidden />
        <span>
          <strong>{title}</strong>
          <span className="muted">{text}</span>
        </span>
      </AriaButton>
    </li>
  );
}

/** Files opened before; one that is no longer there says so and stays, for the drive that will be plugged in. */
function RecentFiles() {
  const { t } = useTranslation();
  const { locale } = useAppearance();
  const { openHandle } = useOpenPortfolio();
  const recent = useQueryOf('file.recent', {}).data ?? [];
  if (recent.length === 0) return null;
  return (
    <section className="welcome-recent">
      <h2>{t('home.recent')}</h2>
      <ul>
        {recent.map((file) => (
          <li key={file.handle}>
            <AriaButton
              className="recent-file"
              isDisabled={file.missing}
              onPress={() => openHandle(file.handle)}
            >
              <strong>{file.name.replace(/\.pupitre$/i, '')}</strong>
              <span className="muted recent-folder">{file.folder}</span>
              {file.missing ? (
                <Badge tone="amber">{t('home.missing')}</Badge>
              ) : (
                <span className="muted">{formatDateTime(file.openedAt, locale)}</span>
              )}
            </AriaButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
