import './exchange.css';
import { FileUp } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pickFiles, RefusedError } from '../../api';
import type { Command } from '../../commands/commands';
import { useCommands } from '../../commands/registry';
import { useWaitingFiles } from '../../drop';
import { useQueryOf, useShowRefusal } from '../../hooks';
import { useServices } from '../../services';
import { Spinner } from '../../ui/Progress';
import { Draftboard } from './Draftboard';
import { FileBar } from './FileBar';
import { PlanBoard } from './PlanBoard';
import { PlanDone } from './PlanDone';
import { ReadingPane } from './ReadingPane';
import { ResultPane } from './ResultPane';
import { StartPane } from './StartPane';
import { useWizard } from './wizard';

/** Échanges: foreign files, from the choice of the file to what the import did, on one screen. */
export function ExchangeScreen() {
  const { t } = useTranslation();
  const { bridge } = useServices();
  const { wizard, state } = useWizard();
  const showRefusal = useShowRefusal();
  const lists = useQueryOf('portfolio.lists', {}).data;
  const file = useQueryOf('file.current', {}).data;
  const { waiting, take } = useWaitingFiles();
  useEffect(() => {
    if (waiting.length > 0) wizard.add(take());
  }, [waiting, take, wizard]);

  const choose = useMemo(
    () => () => {
      pickFiles(bridge, 'import', true).then(wizard.add, (error: unknown) => {
        if (!(error instanceof RefusedError)) throw error;
        showRefusal(error.refusal);
      });
    },
    [bridge, wizard, showRefusal],
  );
  useCommands(
    useMemo(
      (): Command[] => [
        {
          id: 'exchange.choose',
          place: 'file',
          label: 'wizard.command.choose',
          shortcuts: ['Mod+I'],
          icon: FileUp,
          run: choose,
        },
      ],
      [choose],
    ),
  );
  // The scroller as a value: what is drawn near the screen depends on it.
  const [scroller, setScroller] = useState<HTMLElement | null>(null);

  if (!lists || !file) return <Spinner label={t('shell.opening')} />;
  const readOnly = file.readOnly !== null;
  if (state.files.length === 0) return <StartPane onChoose={choose} readOnly={readOnly} />;
  const { draft, result, plan, planResult, at, files } = state;
  const name = files[at]?.name ?? '';
  return (
    <div className="exchange">
      {result ? (
        <>
          <FileBar name={name} at={at} count={files.length} />
          <ResultPane
            report={result}
            hasNext={at < files.length - 1}
            onNext={wizard.next}
            onChoose={choose}
          />
        </>
      ) : planResult ? (
        <>
          <FileBar name={name} at={at} count={files.length} />
          <PlanDone
            done={planResult}
            hasNext={at < files.length - 1}
            onNext={wizard.next}
            onChoose={choose}
          />
        </>
      ) : plan ? (
        <PlanBoard
          key={plan.source.source}
          draft={plan}
          readOnly={readOnly}
          scroller={scroller}
          scrollerRef={setScroller}
        />
      ) : draft ? (
        <Draftboard
          key={draft.source.name}
          draft={draft}
          lists={lists}
          readOnly={readOnly}
          scroller={scroller}
          scrollerRef={setScroller}
          onChoose={choose}
        />
      ) : (
        <>
          <FileBar name={name} at={at} count={files.length} />
          <ReadingPane onChoose={choose} />
        </>
      )}
    </div>
  );
}
