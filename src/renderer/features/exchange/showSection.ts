/** Brings a section of a page of the import to the top, and the keyboard with it. */
export function showSection(name: string): void {
  const section = document.getElementById(`exchange-${name}`);
  section?.parentElement?.parentElement?.scrollTo({ top: section.offsetTop });
  section?.querySelector('h2')?.focus({ preventScroll: true });
}
