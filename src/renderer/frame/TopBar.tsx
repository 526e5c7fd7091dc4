import { Redo2, Search, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { OpenedFile } from '../../contract/file';
import type { Step } from '../../core/model/history';
import { useAppearance } from '../appearance';
import { shortcutText } from '../commands/shortcut';
import { useMessage, useQueryOf, useRedo, useUndo } from '../hooks';
import { useServices } from '../services';
import { IconButton } from '../ui/Button';

/** The bar on top: which file, find anything, take back and do again. */
export function TopBar({ file }: { file: OpenedFile | null }) {
  const { t } = useTranslation();
  const { locale } = useAppearance();
  const { commands } = useServices();
  return (
    <header className="topbar">
      <div className="topbar-file">
        {file ? (
          <>
            <PortfolioName fallback={file.name} />
            <span className="muted" title={file.folder}>
              {file.name}
            </span>
          </>
        ) : (
          <span className="muted">{t('shell.noFile')}</span>
        )}
      </div>
      <button type="button" className="topbar-search" onClick={() => commands.run('view.palette')}>
        <Search size={14} aria-hidden />
        <span>{t(file ? 'shell.search' : 'shell.searchCommands')}</span>
        <kbd>{shortcutText('Mod+K', locale)}</kbd>
      </button>
      <div className="topbar-history">{file && !file.readOnly && <History />}</div>
    </header>
  );
}

function PortfolioName({ fallback }: { fallback: string }) {
  const portfolio = useQueryOf('portfolio.get', {});
  const { name, client } = portfolio.data ?? { name: '', client: '' };
  return <strong>{[client, name].filter(Boolean).join(' · ') || fallback.replace(/\.pupitre$/i, '')}</strong>;
}

function History() {
  const undo = useUndo();
  const redo = useRedo();
  const state = useQueryOf('history.state', {});
  return (
    <>
      <Move kind="undo" step={state.data?.undo ?? null} onPress={undo} />
      <Move kind="redo" step={state.data?.redo ?? null} onPress={redo} />
    </>
  );
}

function Move({ kind, step, onPress }: { kind: 'undo' | 'redo'; step: Step | null; onPress(): void }) {
  const { t } = useTranslation();
  const write = useMessage();
  const { locale } = useAppearance();
  const label = step ? t(`shell.${kind}Step`, { step: write(step.label) }) : t(`shell.${kind}Nothing`);
  return (
    <IconButton
      label={label}
      hint={shortcutText(kind === 'undo' ? 'Mod+Z' : 'Mod+Y', locale)}
      icon={kind === 'undo' ? Undo2 : Redo2}
      isDisabled={!step}
      onPress={onPress}
    />
  );
}
