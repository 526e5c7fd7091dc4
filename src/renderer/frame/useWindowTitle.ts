import { useEffect } from 'react';
import type { OpenedFile } from '../../contract/file';

/** The window says which file it shows, first: several windows stand side by side in a task bar. */
export function useWindowTitle(file: OpenedFile | null): void {
  const name = file?.name.replace(/\.pupitre$/i, '');
  useEffect(() => {
    document.title = name ? `${name} – Pupitre` : 'Pupitre';
  }, [name]);
}
