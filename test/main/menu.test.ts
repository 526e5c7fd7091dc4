import { describe, expect, it } from 'vitest';
import { createI18n } from '../../src/locales/index';
import { menuTemplate } from '../../src/main/menu';
import { itemsOf } from '../harness/launch';

const menuOn = (platform: NodeJS.Platform, development = false, locale: 'fr' | 'en' = 'fr') => {
  const run: string[] = [];
  const { t } = createI18n(locale);
  const menu = menuTemplate({
    t: (key) => t(key),
    run: (command) => run.push(command),
    platform,
    development,
  });
  return { menu, items: itemsOf(menu), run };
};

describe('menus', () => {
  it.each(['win32', 'darwin', 'linux'] as const)(
    'on %s: every item runs a command or is the system’s',
    (platform) => {
      for (const locale of ['fr', 'en'] as const) {
        const { items, run } = menuOn(platform, false, locale);
        for (const item of items) {
          if (item.type === 'separator' || Array.isArray(item.submenu)) continue;
          const before = run.length;
          if (item.role === undefined) (item.click as () => void)();
          expect([item.label, item.role ?? run[before]]).toEqual([item.label, expect.any(String)]);
          // A key that has no message is shown as it is.
          expect(item.label).not.toMatch(/^menu\./);
        }
      }
    },
  );

  it('show shortcuts that the interface listens to itself', () => {
    const { items } = menuOn('win32');
    const shown = items.filter((item) => item.accelerator !== undefined && item.role === undefined);
    expect(shown.length).toBeGreaterThan(4);
    expect(shown.filter((item) => item.registerAccelerator !== false)).toEqual([]);
  });

  it('follow each system’s habits', () => {
    expect(menuOn('win32').menu.map((item) => item.label)).toEqual([
      'Fichier',
      'Édition',
      'Affichage',
      'Aide',
    ]);
    expect(menuOn('darwin').menu.map((item) => item.label)).toEqual([
      'Pupitre',
      'Fichier',
      'Édition',
      'Affichage',
      'Fenêtre',
      'Aide',
    ]);
    expect(menuOn('darwin').items.some((item) => item.role === 'recentDocuments')).toBe(true);
  });

  it('offer developer tools in development alone', () => {
    expect(menuOn('linux', true).items.some((item) => item.role === 'toggleDevTools')).toBe(true);
    expect(menuOn('linux').items.some((item) => item.role === 'toggleDevTools')).toBe(false);
  });
});
