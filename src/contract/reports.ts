import { z } from 'zod';
import { GanttPrint } from '../core/gantt/printOptions';
import { Id } from '../core/model/common';
import { action } from './define';
import { SavedFile } from './file';

const locale = z.enum(['fr', 'en']);

const PortfolioPack = z.strictObject({
  kind: z.literal('portfolio'),
  locale,
  /** Leave project pages out: the pack stops after the list. */
  projectPages: z.boolean(),
});

/** The plan of one project. */
const GanttPack = z.strictObject({ kind: z.literal('gantt'), locale, projectId: Id, gantt: GanttPrint });

export const PackOptions = z.discriminatedUnion('kind', [PortfolioPack, GanttPack]);
export type PackOptions = z.infer<typeof PackOptions>;

export const packKinds = ['portfolio', 'gantt'] as const satisfies PackOptions['kind'][];
export const PackKind = z.enum(packKinds);

export const reports = {
  /** The printed pack itself: the preview shows these very bytes. Base64 PDF. */
  'reports.print': action({ options: PackOptions }, z.object({ pdf: z.string(), pages: z.int() })),
  /** Prints and hands the file to the user; null when the dialog was cancelled. */
  'reports.save': action({ options: PackOptions }, SavedFile.nullable()),
};
