import { z } from 'zod';
import { action } from './define';
import { SavedFile } from './file';

export const packKinds = ['portfolio'] as const;
export const PackKind = z.enum(packKinds);
export type PackKind = z.infer<typeof PackKind>;

export const PackOptions = z.strictObject({
  kind: PackKind,
  locale: z.enum(['fr', 'en']),
  /** Leave project pages out: the pack stops after the list. */
  projectPages: z.boolean(),
});
export type PackOptions = z.infer<typeof PackOptions>;

export const reports = {
  /** The printed pack itself: the preview shows these very bytes. Base64 PDF. */
  'reports.print': action({ options: PackOptions }, z.object({ pdf: z.string(), pages: z.int() })),
  /** Prints and hands the file to the user; null when the dialog was cancelled. */
  'reports.save': action({ options: PackOptions }, SavedFile.nullable()),
};
