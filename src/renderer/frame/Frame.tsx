import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Redirect, Route, Router, Switch } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { useQueryOf } from '../hooks';
import { Help } from '../commands/Help';
import { Palette } from '../commands/Palette';
import { useShortcuts } from '../commands/registry';
import { sectionFrames, screens, type ScreenDefinition } from '../routes';
import { Spinner } from '../ui/Progress';
import { Failure } from '../ui/Failure';
import { ErrorBoundary } from './ErrorBoundary';
import { FileDrop } from './FileDrop';
import { FrameCommands } from './FrameCommands';
import { Rail } from './Rail';
import { ReadOnlyBanner } from './ReadOnlyBanner';
import { ToastList } from './ToastList';
import { TopBar } from './TopBar';
import { useAccent } from './useAccent';
import { useWindowTitle } from './useWindowTitle';

/** The window: rail at left, bar on top, one screen, and what floats over them. */
export function Frame() {
  return (
    // wouter takes the source of its addresses as a hook.
    // oxlint-disable-next-line react/hooks
    <Router hook={useHashLocation}>
      <Window />
    </Router>
  );
}

function Window() {
  const { t } = useTranslation();
  const file = useQueryOf('file.current', {});
  const opened = file.data ?? null;
  useShortcuts();
  useAccent(opened !== null);
  useWindowTitle(opened);
  return (
    <div className="frame">
      <a className="skip" href="#main" onClick={focusMain}>
        {t('shell.skip')}
      </a>
      <Rail fileOpen={opened !== null} />
      <div className="frame-body">
        <TopBar file={opened} />
        {opened?.readOnly && <ReadOnlyBanner readOnly={opened.readOnly} />}
        <main id="main" tabIndex={-1}>
          {file.isPending && <Spinner label={t('shell.opening')} />}
          {file.error && <Failure refusal={file.error.refusal} onAgain={() => void file.refetch()} />}
          {file.isSuccess && <Screens fileOpen={opened !== null} />}
        </main>
      </div>
      <FrameCommands file={opened} />
      <FileDrop />
      <Palette fileOpen={opened !== null} />
      <Help />
      <ToastList />
    </div>
  );
}

/** Where a screen needs a file and none is open, the home screen stands in its place: the address waits for it. */
function Screens({ fileOpen }: { fileOpen: boolean }) {
  const { t } = useTranslation();
  const home = screens.find((screen) => screen.path === '/');
  return (
    <Switch>
      {screens.map((screen) => {
        const shown = fileOpen || !screen.needsFile ? screen : (home ?? screen);
        return (
          <Route key={screen.path} path={screen.path}>
            <ErrorBoundary key={shown.path}>
              <Suspense fallback={<Spinner label={t('shell.opening')} />}>
                <Framed screen={shown} />
              </Suspense>
            </ErrorBoundary>
          </Route>
        );
      })}
      <Route>
        <Redirect to="/" replace />
      </Route>
    </Switch>
  );
}

/** A screen, in the frame of the thing of which it is one view. */
function Framed({ screen: { section, component: Screen } }: { screen: ScreenDefinition }) {
  const SectionFrame = section && sectionFrames[section.of];
  if (!SectionFrame) return <Screen />;
  return (
    <SectionFrame section={section}>
      <Screen />
    </SectionFrame>
  );
}

/** The hash belongs to the routes: the skip link moves the focus itself. */
function focusMain(event: React.MouseEvent) {
  event.preventDefault();
  document.getElementById('main')?.focus();
}
