import type { Notice } from '../contract/index';

/** A file the user chose; only the host knows its path. */
export interface Picked {
  handle: string;
  name: string;
  size: number;
}

export interface PrintOptions {
  /** Language of the document, for its readers and screen readers. */
  locale: 'fr' | 'en';
  title: string;
  signal?: AbortSignal;
}

/** What only a host can do. Nothing below the application knows which host runs. */
export interface Ports {
  readonly host: 'electron' | 'browser' | 'cli';
  readonly version: string;
  /** Folder for what is ours on this machine: recent files, backups. */
  readonly userFolder: string;
  now(): Date;
  /** Who works: the system account's name. */
  author(): string;
  /** Prints a self-contained page: A4 landscape unless its CSS says otherwise, tagged, with an outline. */
  htmlToPdf(html: string, options: PrintOptions): Promise<Uint8Array>;
  /** The host's dialog to open files; empty when cancelled or where the host has none. */
  pickFiles(purpose: 'portfolio' | 'import' | 'logo', multiple: boolean): Promise<Picked[]>;
  /** The host's dialog to choose where a new portfolio goes; null when cancelled. */
  pickNewPortfolio(suggestedName: string): Promise<string | null>;
  /** The path of a handle that this host gave. @throws AppError `errors.file.handle` */
  pathOf(handle: string): string;
  /** A handle for a path that the application knows (recent files). */
  handleOf(path: string): string;
  /** Gives bytes to the user: a dialog, or a download; null when cancelled. */
  saveFile(name: string, bytes: Uint8Array): Promise<{ name: string; download: string | null } | null>;
  /** Opens a web link in the system's browser. */
  openExternal(url: string): Promise<void>;
}

/** Tells the interfaces something. */
export type Notify = (notice: Notice) => void;
