import './settings.css';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'wouter';
import { useQueryOf } from '../../hooks';
import { AboutSection } from './AboutSection';
import { AppearanceSection } from './AppearanceSection';
import { BackupsSection } from './BackupsSection';
import { ChoicesSection, CustomFieldsSection, DepartmentsSection } from './listSections';
import { ObjectivesSection, ProgrammesSection } from './listSections';
import { PortfolioSection } from './PortfolioSection';

interface Section {
  id: string;
  needsFile: boolean;
  component: ComponentType<{ readOnly: boolean }>;
}

const sections: readonly Section[] = [
  { id: 'portfolio', needsFile: true, component: PortfolioSection },
  { id: 'departments', needsFile: true, component: DepartmentsSection },
  { id: 'programmes', needsFile: true, component: ProgrammesSection },
  { id: 'objectives', needsFile: true, component: ObjectivesSection },
  { id: 'lists', needsFile: true, component: ChoicesSection },
  { id: 'customFields', needsFile: true, component: CustomFieldsSection },
  { id: 'backups', needsFile: true, component: BackupsSection },
  { id: 'appearance', needsFile: false, component: AppearanceSection },
  { id: 'about', needsFile: false, component: AboutSection },
];

/** Réglages: of the portfolio, saved in its file as they are typed, and of this screen on this machine. */
export function SettingsScreen() {
  const { t } = useTranslation();
  const { section: asked } = useParams();
  const file = useQueryOf('file.current', {}).data ?? null;
  const shown = sections.filter((section) => file !== null || !section.needsFile);
  const current = shown.find((section) => section.id === asked) ?? shown[0];
  if (!current) return null;
  const Content = current.component;
  return (
    <div className="settings">
      <nav aria-label={t('settings.sections')}>
        <h1>{t('settings.title')}</h1>
        <ul>
          {shown.map((section) => (
            <li key={section.id}>
              <Link
                href={`/settings/${section.id}`}
                aria-current={section === current ? 'page' : undefined}
                className="settings-link"
              >
                {t(`settings.section.${section.id}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <section className="settings-content" aria-labelledby="settings-heading">
        <h2 id="settings-heading">{t(`settings.section.${current.id}`)}</h2>
        <p className="muted settings-intro">{t(`settings.intro.${current.id}`)}</p>
        <Content key={current.id} readOnly={file?.readOnly != null} />
      </section>
    </div>
  );
}
