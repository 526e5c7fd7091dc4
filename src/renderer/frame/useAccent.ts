import { useEffect, useState } from 'react';
import { contrast, readable, tint } from '../../core/look/contrast';
import { colorVariable } from '../../core/look/css';
import { dark, light } from '../../core/look/tokens';
import { useQueryOf } from '../hooks';

/** The client's first colour as the accent, brought to ≥ 4.5:1 on the page in both themes. */
export function useAccent(fileOpen: boolean): void {
  const color = useQueryOf('portfolio.get', {}, { enabled: fileOpen }).data?.color1;
  const theme = useTheme();
  useEffect(() => {
    const { style } = document.documentElement;
    const variables = color && fileOpen ? accentVariables(color, theme) : {};
    for (const name of ['accent', 'accentText', 'accentTint', 'selection']) {
      const value = variables[name];
      if (value) style.setProperty(colorVariable(name), value);
      else style.removeProperty(colorVariable(name));
    }
  }, [color, theme, fileOpen]);
}

/** Accent tokens made from one colour, by token name. */
export function accentVariables(color: string, theme: 'light' | 'dark'): Record<string, string> {
  const page = theme === 'dark' ? dark.surface : light.surface;
  // The sunken surface and the tint are a shade away from the page: a margin keeps texts on them at 4.5:1.
  const accent = readable(color, page, 5.5);
  const onAccent =
    contrast(accent, light.surface) > contrast(accent, dark.surface) ? light.surface : dark.surface;
  return {
    accent,
    accentText: onAccent,
    accentTint: tint(accent, page, 0.08),
    selection: tint(accent, page, theme === 'dark' ? 0.24 : 0.14),
  };
}

/** The theme on the document, followed as it changes. */
function useTheme(): 'light' | 'dark' {
  const [theme, setTheme] = useState(currentTheme);
  useEffect(() => {
    const observer = new MutationObserver(() => setTheme(currentTheme()));
    observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => observer.disconnect();
  }, []);
  return theme;
}

const currentTheme = (): 'light' | 'dark' =>
  document.documentElement.dataset['theme'] === 'dark' ? 'dark' : 'light';
