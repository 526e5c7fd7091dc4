import { describe, expect, test } from 'vitest';
import { matches, shortcutText } from '../../../src/renderer/commands/shortcut';

const press = (
  key: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>> = {},
) => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

describe('a shortcut', () => {
  test('Mod is Ctrl on a PC and Cmd on a Mac, never both', () => {
    expect(matches('Mod+Z', press('z', { ctrlKey: true }), false)).toBe(true);
    expect(matches('Mod+Z', press('z', { metaKey: true }), false)).toBe(false);
    expect(matches('Mod+Z', press('z', { metaKey: true }), true)).toBe(true);
    expect(matches('Mod+Z', press('z', { ctrlKey: true, metaKey: true }), false)).toBe(false);
  });

  test('Shift tells two shortcuts apart', () => {
    const redo = press('Z', { ctrlKey: true, shiftKey: true });
    expect(matches('Mod+Z', redo, false)).toBe(false);
    expect(matches('Mod+Shift+Z', redo, false)).toBe(true);
  });

  test('a plain key is not its key with Ctrl', () => {
    expect(matches('F1', press('F1'), false)).toBe(true);
    expect(matches('F1', press('F1', { ctrlKey: true }), false)).toBe(false);
  });

  test('a sign is found whether or not the keyboard needs Shift for it', () => {
    expect(matches('?', press('?', { shiftKey: true }), false)).toBe(true);
    expect(matches('?', press('?'), false)).toBe(true);
  });

  test('Alt+1 is the first key of the row, on a French keyboard too', () => {
    expect(matches('Alt+1', { ...press('&', { altKey: true }), code: 'Digit1' }, false)).toBe(true);
    expect(matches('Alt+1', { ...press('é', { altKey: true }), code: 'Digit2' }, false)).toBe(false);
  });

  test.each([
    ['Mod+Shift+Z', 'fr', false, 'Ctrl+Maj+Z'],
    ['Mod+Shift+Z', 'en', false, 'Ctrl+Shift+Z'],
    ['Mod+Shift+Z', 'fr', true, '⇧⌘Z'],
    ['Enter', 'fr', false, 'Entrée'],
    ['Alt+1', 'en', false, 'Alt+1'],
  ] as const)('%s is written as the keys of a %s keyboard', (shortcut, locale, mac, text) => {
    expect(shortcutText(shortcut, locale, mac)).toBe(text);
  });
});
