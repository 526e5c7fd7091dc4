import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Refusal } from '../../contract/index';
import { pickFiles, RefusedError } from '../api';
import { useAction, useShowRefusal } from '../hooks';
import { useBridge, useServices } from '../services';

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
  const { run: openFile, pending: opening } = useAction('file.open', { ownRefusals: true });
  const refused = useRefused();
  const { run: createFile, pending: creating } = useAction('file.create');

  const openHandle = useCallback(
    (handle: string) => {
      void openFile({ handle }).then((reply) => (reply.ok ? navigate('/') : refused(handle, reply.error)));
    },
    [openFile, navigate, refused],
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

const damaged = ['damaged', 'truncated', 'encrypted', 'empty', 'missing'].map(
  (name) => `errors.file.${name}`,
);

/** Says why a file was not opened; where it is past opening, its last backup is one press away. */
function useRefused(): (handle: string, refusal: Refusal) => void {
  const { bridge, toasts } = useServices();
  const [, navigate] = useLocation();
  const showRefusal = useShowRefusal();
  return useCallback(
    (handle, refusal) => {
      void (async () => {
        const backups = damaged.includes(refusal.key)
          ? await bridge.invoke('file.backupsOf', { handle })
          : null;
        const last = backups?.ok ? backups.value[0] : undefined;
        if (!last) return showRefusal(refusal);
        const rescue = async () => {
          const reply = await bridge.invoke('file.rescue', { handle, id: last.id });
          if (reply.ok) navigate('/');
          else showRefusal(reply.error);
        };
        toasts.show({
          kind: 'error',
          message: { key: refusal.key, params: refusal.params },
          action: { label: { key: 'shell.openBackup', params: {} }, run: () => void rescue() },
        });
      })();
    },
    [bridge, toasts, navigate, showRefusal],
  );
}
