import { PanelLeftClose, PanelLeftOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useRoute } from 'wouter';
import { setAppearance, useAppearance } from '../appearance';
import { hrefOf, screens, type ScreenDefinition } from '../routes';
import { IconButton } from '../ui/Button';

/** The left rail: the screens that exist and can be used now. */
export function Rail({ fileOpen }: { fileOpen: boolean }) {
  const { t } = useTranslation();
  const { rail } = useAppearance();
  const open = rail === 'open';
  const shown = screens.filter((screen) => screen.rail !== undefined && (fileOpen || !screen.needsFile));
  return (
    <nav className="rail" aria-label={t('shell.rail')} data-open={open || undefined}>
      <div className="rail-mark">{open ? 'Pupitre' : 'P'}</div>
      <ul>
        {shown.map((screen) => (
          <RailEntry key={screen.path} screen={screen} open={open} />
        ))}
      </ul>
      <IconButton
        className="rail-toggle"
        label={t(open ? 'shell.closeRail' : 'shell.openRail')}
        icon={open ? PanelLeftClose : PanelLeftOpen}
        onPress={() => setAppearance({ rail: open ? 'closed' : 'open' })}
      />
    </nav>
  );
}

function RailEntry({ screen, open }: { screen: ScreenDefinition; open: boolean }) {
  const { t } = useTranslation();
  const href = hrefOf(screen);
  const [exact] = useRoute(screen.path);
  const [below] = useRoute(`${href}/*?`);
  const [covered] = useRoute(screen.covers ?? screen.path);
  const current = exact || covered || (href !== '/' && below);
  const title = t(screen.titleKey);
  const Icon = screen.icon;
  return (
    <li>
      <Link
        href={href}
        className="rail-entry"
        aria-current={current ? 'page' : undefined}
        aria-label={open ? undefined : title}
        title={open ? undefined : title}
      >
        <Icon size={16} aria-hidden />
        {open && <span>{title}</span>}
      </Link>
    </li>
  );
}
