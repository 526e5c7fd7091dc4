import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { RefusedError } from '../api';
import { sortDropped } from '../drop';
import { useAction, useQueryOf, useShowRefusal } from '../hooks';
import { useServices } from '../services';

/** Files dropped anywhere on the window: a portfolio is opened, the rest goes to the import. */
export function FileDrop() {
  const { t } = useTranslation();
  const { bridge, inbox } = useServices();
  const open = useAction('file.open').run;
  const fileOpen = useQueryOf('file.current', {}).data !== null;
  const showRefusal = useShowRefusal();
  const [, navigate] = useLocation();
  const [over, setOver] = useState(false);

  useEffect(() => {
    const take = async (files: readonly File[]) => {
      const { portfolio, imports } = sortDropped(files);
      try {
        if (portfolio) {
          const [taken] = await bridge.take([portfolio]);
          if (taken && (await open({ handle: taken.handle })).ok) navigate('/');
          return;
        }
        if (!fileOpen) return showRefusal({ key: 'shell.error.dropNeedsFile', params: {} });
        inbox.put(await bridge.take(imports));
        navigate('/exchange');
      } catch (error) {
        if (!(error instanceof RefusedError)) throw error;
        showRefusal(error.refusal);
      }
    };
    const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const onOver = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent) => {
      // Leaving the window, not passing from one element to the next.
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      setOver(false);
      // A place of its own (a logo, an import screen) took them.
      if (event.defaultPrevented) return;
      event.preventDefault();
      void take([...(event.dataTransfer?.files ?? [])]);
    };
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, [bridge, inbox, open, fileOpen, navigate, showRefusal]);

  if (!over) return null;
  return (
    <div className="drop" aria-hidden>
      <p>{t('shell.dropHere')}</p>
    </div>
  );
}
