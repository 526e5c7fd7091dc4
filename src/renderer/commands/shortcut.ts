interface Keys {
  key: string;
  /** The place of the key, whatever is printed on it. */
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
}

export const isMac = () => /Mac|iPhone|iPad/.test(navigator.platform);

/** Whether a key press is this shortcut (`Mod+Shift+Z`, `F1`, `?`). */
export function matches(shortcut: string, event: Keys, mac = isMac()): boolean {
  const { key, mod, shift, alt } = parse(shortcut);
  const command = mac ? event.metaKey : event.ctrlKey;
  const other = mac ? event.ctrlKey : event.metaKey;
  if (command !== mod || other || event.altKey !== alt) return false;
  // The top row of a French keyboard gives `&é"'(` without Shift: a digit is known by its place.
  if (/^\d$/.test(key))
    return event.shiftKey === shift && [`Digit${key}`, `Numpad${key}`].includes(event.code);
  // A sign such as `?` already says whether Shift is needed, and it differs between keyboards.
  const sign = key.length === 1 && !/[a-z0-9]/i.test(key);
  return (sign || event.shiftKey === shift) && event.key.toLowerCase() === key.toLowerCase();
}

/** A shortcut as the keyboard names its keys: `Ctrl+Maj+Z`, `⇧⌘Z`. */
export function shortcutText(shortcut: string, locale: 'fr' | 'en', mac = isMac()): string {
  const { key, mod, shift, alt } = parse(shortcut);
  const names = keyNames[locale];
  const shown = names[key as keyof typeof names] ?? (key.length === 1 ? key.toUpperCase() : key);
  if (mac) return `${alt ? '⌥' : ''}${shift ? '⇧' : ''}${mod ? '⌘' : ''}${shown}`;
  return [...(mod ? ['Ctrl'] : []), ...(alt ? ['Alt'] : []), ...(shift ? [names.Shift] : []), shown].join(
    '+',
  );
}

const arrows = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' };
const keyNames = {
  fr: { Shift: 'Maj', Enter: 'Entrée', Escape: 'Échap', Delete: 'Suppr', Insert: 'Inser', ...arrows },
  en: { Shift: 'Shift', Enter: 'Enter', Escape: 'Esc', Delete: 'Del', Insert: 'Ins', ...arrows },
};

function parse(shortcut: string) {
  const parts = shortcut.split('+');
  const key = parts.at(-1) || '+';
  return { key, mod: parts.includes('Mod'), shift: parts.includes('Shift'), alt: parts.includes('Alt') };
}
