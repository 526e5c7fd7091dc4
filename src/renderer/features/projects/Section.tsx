import type { ReactNode } from 'react';

/** A titled part of a fiche. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="sheet-section">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
