import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { pickFiles, RefusedError } from '../api';
import { useAction, useShowRefusal } from '../hooks';
import { useBridge } from '../services';

/** Opening and creating portfolios, wherever it is asked for; each ends on the home screen. */
export function useOpenPortfolio(): {
  /** Asks for a file and opens it. */
  open(): void;
  openHandle(handle: string): void;
  /** Asks where and creates; true when a portfolio is open afterwards. */
  create(options: { sample: boolean }): Promise<boolean>;
  pending: boolean;
} {
  const { t } = useTranslation();
  const bridge = useBridge();
  const [, navigate] = useLocation();
  const showRefusal = useShowRefusal();
  const { run: openFile, pending: opening } = useAction('file.open');
  const { run: createFile, pending: creating } = useAction('file.create');

  const openHandle = useCallback(
    (handle: string) => {
      void openFile({ handle }).then((reply) => reply.ok && navigate('/'));
    },
    [openFile, navigate],
  );
  const open = useCallback(() => {
    void (async () => {
      try {
        const [picked] = await pickFiles(bridge, 'portfolio');
        if (picked) openHandle(picked.handle);
      } catch (error) {
        if (!(error instanceof RefusedError)) throw error;
        showRefusal(error.refusal);
      }
    })();
  }, [bridge, openHandle, showRefusal]);
  const create = useCallback(
    async ({ sample }: { sample: boolean }) => {
      const reply = await createFile({ sample, name: t(sample ? 'home.sampleName' : 'home.newName') });
      const made = reply.ok && reply.value !== null;
      if (made) navigate('/');
      return made;
    },
    [createFile, navigate, t],
  );
  return { open, openHandle, create, pending: opening || creating };
}
