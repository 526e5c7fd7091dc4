/** The two channels between the preload and the main process; there are no others. */
export const channels = { invoke: 'invoke', changed: 'changed' } as const;

/**
 * What travels on `invoke`. The bridge writes the first form for the page, whatever the page gives it; the
 * preload alone writes the others: paths that it asked the system for, and the language it sees the page
 * in. No operation's name can turn one form into another, so the page cannot speak of a path.
 */
export type Call = { name: string; input: unknown } | { take: string[] } | { locale: 'fr' | 'en' };
