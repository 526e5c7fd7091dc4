import { useTranslation } from 'react-i18next';
import { useAppearance } from '../appearance';
import { useStore } from '../store';
import { Dialog } from '../ui/Dialog';
import { helpOpen } from './open';
import { labelKey, places } from './commands';
import { useCommandList } from './registry';
import { shortcutText } from './shortcut';

/** F1: every shortcut of this screen, and the keys of the grids. */
export function Help() {
  const { t } = useTranslation();
  const { locale } = useAppearance();
  const isOpen = useStore(helpOpen);
  const commands = useCommandList().filter((command) => command.shortcuts?.length);
  return (
    <Dialog title={t('commands.help.shortcuts')} isOpen={isOpen} onClose={() => helpOpen.set(false)}>
      <div className="shortcuts">
        {places
          .map((place) => ({ place, entries: commands.filter((command) => command.place === place) }))
          .filter(({ entries }) => entries.length > 0)
          .map(({ place, entries }) => (
            <section key={place}>
              <h3>{t(`commands.place.${place}`)}</h3>
              <dl>
                {entries.map((entry) => (
                  <Keys
                    key={entry.id}
                    label={t(`commands.short.${entry.id}`, {
                      defaultValue: t(labelKey(entry), entry.params ?? {}),
                    })}
                    keys={(entry.shortcuts ?? []).map((shortcut) => shortcutText(shortcut, locale))}
                  />
                ))}
              </dl>
            </section>
          ))}
        <section>
          <h3>{t('commands.gridTitle')}</h3>
          <dl>
            {gridKeys.map(([name, ...shortcuts]) => (
              <Keys
                key={name}
                label={t(`commands.grid.${name}`)}
                keys={shortcuts.map((shortcut) => shortcutText(shortcut, locale))}
              />
            ))}
          </dl>
        </section>
      </div>
    </Dialog>
  );
}

/** Keys of every grid, as spreadsheets have them. */
const gridKeys: readonly [string, ...string[]][] = [
  ['move', 'ArrowUp', 'ArrowDown', 'Tab'],
  ['edit', 'Enter', 'F2'],
  ['leave', 'Escape'],
  ['copy', 'Mod+C', 'Mod+X', 'Mod+V'],
  ['fillDown', 'Mod+D'],
  ['clear', 'Delete'],
  ['columnMenu', 'Shift+F10'],
];

function Keys({ label, keys }: { label: string; keys: readonly string[] }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {keys.map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </dd>
    </div>
  );
}
