/** One element with what it holds; a record of a plan (a task, a calendar…) is a small tree of them. */
export interface Element {
  name: string;
  text: string;
  children: readonly Element[];
}
