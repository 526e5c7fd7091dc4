/** A file that was read, and what can be made of it. */
export interface Incoming<Report> {
  /** Says what would be written. */
  compare(): Promise<Report>;
  /** Writes it, as one undo step. */
  apply(): Promise<Report>;
  forget(): Promise<void>;
}
