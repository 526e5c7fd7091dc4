import { createStore, useStore, type Store } from './store';

export type Theme = 'system' | 'light' | 'dark';
export type Density = 'normal' | 'compact';

/** How this person likes the screen on this machine; the portfolio's file knows nothing of it. */
export interface Appearance {
  theme: Theme;
  locale: 'fr' | 'en';
  density: Density;
  rail: 'open' | 'closed';
}

const allowed: { [K in keyof Appearance]: readonly Appearance[K][] } = {
  theme: ['system', 'light', 'dark'],
  locale: ['fr', 'en'],
  density: ['normal', 'compact'],
  rail: ['open', 'closed'],
};

const prefix = 'pupitre.';

/** Kept in localStorage; the first start follows the system's language, French by default. */
export const appearance: Store<Appearance> = createStore(load());

export const useAppearance = (): Appearance => useStore(appearance);

export function setAppearance(changes: Partial<Appearance>): void {
  const next = { ...appearance.get(), ...changes };
  for (const [key, value] of Object.entries(changes)) localStorage.setItem(prefix + key, value);
  appearance.set(next);
}

/** Puts the theme, density and language on the document, now and whenever they change. */
export function applyAppearance(): void {
  const system = window.matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    const { theme, density, locale } = appearance.get();
    const root = document.documentElement;
    root.dataset['theme'] = theme === 'system' ? (system.matches ? 'dark' : 'light') : theme;
    root.dataset['density'] = density;
    root.lang = locale;
  };
  system.addEventListener('change', apply);
  appearance.subscribe(apply);
  apply();
}

function load(): Appearance {
  const read = <K extends keyof Appearance>(key: K, otherwise: Appearance[K]): Appearance[K] => {
    const stored = globalThis.localStorage?.getItem(prefix + key);
    return allowed[key].find((value) => value === stored) ?? otherwise;
  };
  const english = globalThis.navigator?.language?.toLowerCase().startsWith('en') ?? false;
  return {
    theme: read('theme', 'system'),
    locale: read('locale', english ? 'en' : 'fr'),
    density: read('density', 'normal'),
    rail: read('rail', 'open'),
  };
}
