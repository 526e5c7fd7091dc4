import { z } from 'zod';
import { action, Nothing } from './define';

/** A file the user chose in a dialog, dropped on the window, or opened before; the path stays with the host. */
export const Handle = z.string().min(1).max(100);
export const PickedFile = z.object({ handle: Handle, name: z.string(), size: z.int() });
export type PickedFile = z.infer<typeof PickedFile>;

export const RecentFile = z.object({
  handle: Handle,
  name: z.string(),
  folder: z.string(),
  openedAt: z.string(),
  missing: z.boolean(),
});

export const OpenedFile = z.object({
  /** File name without its folder. */
  name: z.string(),
  folder: z.string(),
  /** Null when this process may write. */
  readOnly: z
    .union([
      z.object({ reason: z.literal('inUse'), by: z.string(), host: z.string(), since: z.string() }),
      z.object({ reason: z.literal('media') }),
    ])
    .nullable(),
});
export type OpenedFile = z.infer<typeof OpenedFile>;

export const Backup = z.object({ id: z.string(), at: z.string(), size: z.int() });

/** How a file leaves: `path` where the host wrote it, or a `download` the browser fetches. */
export const SavedFile = z.object({ name: z.string(), download: z.string().nullable() });
export type SavedFile = z.infer<typeof SavedFile>;

export const file = {
  'file.current': action({}, OpenedFile.nullable()),
  'file.recent': action({}, z.array(RecentFile)),
  /** Asks where, makes an empty portfolio or the sample one, and opens it; null when the dialog was cancelled. */
  'file.create': action({ sample: z.boolean(), name: z.string().max(120) }, OpenedFile.nullable()),
  'file.open': action({ handle: Handle }, OpenedFile),
  'file.close': action({}, Nothing),
  /** The host's own dialog; empty when cancelled. */
  'file.pick': action(
    { purpose: z.enum(['portfolio', 'import', 'logo']), multiple: z.boolean() },
    z.array(PickedFile),
  ),
  'file.backups': action({}, z.array(Backup)),
  'file.backUp': action({}, Backup),
  /** Puts a backup in place of the open file, after backing that up too. */
  'file.restore': action({ id: z.string() }, OpenedFile),
  /** Backups of a file that may itself be past opening, newest first. */
  'file.backupsOf': action({ handle: Handle }, z.array(Backup)),
  /** Opens a backup as a new file beside the one it was made of, which stays as it is. */
  'file.rescue': action({ handle: Handle, id: z.string() }, OpenedFile),
  /** A picture chosen by the user, checked, as a data URL for `portfolio.update`. */
  'file.readLogo': action({ handle: Handle }, z.string()),
  'file.about': action(
    {},
    z.object({ version: z.string(), host: z.enum(['electron', 'browser', 'cli']), sqlite: z.string() }),
  ),
  /** Opens a web link in the system's browser after the user's click; http, https and mailto only. */
  'file.openLink': action({ url: z.string().max(2000) }, Nothing),
  /** Stops a long action; unknown or ended ones are ignored. */
  'file.cancel': action({ job: z.string() }, Nothing),
};
