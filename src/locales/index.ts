import { createInstance, type i18n } from 'i18next';

export const locales = ['fr', 'en'] as const;
export type Locale = (typeof locales)[number];

/** Messages nest as deep as a feature likes; leaves are i18next texts. */
export interface Messages {
  [key: string]: string | Messages;
}

/** Every file of a language, by its path; each exports one constant named like the file. */
const files: Record<Locale, Record<string, unknown>> = {
  fr: import.meta.glob<unknown>('./fr/*.ts', { eager: true }),
  en: import.meta.glob<unknown>('./en/*.ts', { eager: true }),
};

/**
 * Messages of the interface, the reports and the command line in one language. Ready at once, without
 * loading anything, in Node and in the browser; `changeLanguage` switches to the other one.
 */
export function createI18n(locale: Locale): i18n {
  const instance = createInstance();
  void instance.init({
    lng: locale,
    fallbackLng: false,
    initAsync: false,
    resources: { fr: { translation: messagesOf('fr') }, en: { translation: messagesOf('en') } },
    // React and the reports' own escaping do it; doubled, an apostrophe would show as `&#39;`.
    interpolation: { escapeValue: false },
  });
  return instance;
}

/** The messages of a language by feature, with French spacing where the language wants it. */
export function messagesOf(locale: Locale): Messages {
  const merged: Messages = {};
  for (const [path, exported] of Object.entries(files[locale])) {
    const name = path.slice(path.lastIndexOf('/') + 1, -'.ts'.length);
    const messages = (exported as Record<string, Messages>)[name];
    if (!messages) throw new Error(`${path} must export a constant named ${name}`);
    merged[name] = locale === 'fr' ? french(messages) : messages;
  }
  return merged;
}

/**
 * French spacing: a plain space before `; : ! ?` and inside « » becomes a narrow no-break one. A colon
 * without a space before it (a link, a time) is left alone.
 */
export function frenchSpaces(text: string): string {
  return text.replace(/ (?=[;:!?»])|(?<=«) /gu, '\u202f');
}

/**
 * French has a third plural form, for whole millions (“1 000 000 de projets”), which reads the same as the
 * second in sentences where a figure stands beside its noun.
 */
function french(messages: Messages): Messages {
  const spaced: Messages = {};
  for (const [key, value] of Object.entries(messages)) {
    spaced[key] = typeof value === 'string' ? frenchSpaces(value) : french(value);
    if (key.endsWith('_other')) spaced[key.replace(/_other$/, '_many')] ??= spaced[key];
  }
  return spaced;
}
