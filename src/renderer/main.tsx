import '@fontsource/inter/latin-400.css';
import '@fontsource/inter/latin-500.css';
import '@fontsource/inter/latin-600.css';
import '@fontsource/inter/latin-ext-400.css';
import '@fontsource/inter/latin-ext-500.css';
import '@fontsource/inter/latin-ext-600.css';
import '@fontsource/source-serif-4/latin-600.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/overlays.css';
import './styles/frame.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { I18nProvider } from 'react-aria-components';
import { createI18n } from '../locales/index';
import { openBridge } from './api';
import { appearance, applyAppearance, useAppearance } from './appearance';
import { createCommands } from './commands/commands';
import { createInbox } from './inbox';
import { Frame } from './frame/Frame';
import { createQueryClient, followNotices } from './queries';
import { ServicesProvider, type Services } from './services';
import { createToasts } from './toasts';

const services: Services = {
  bridge: openBridge(),
  toasts: createToasts(),
  commands: createCommands(),
  inbox: createInbox(),
};
const client = createQueryClient();
const i18n = createI18n(appearance.get().locale);

applyAppearance();
appearance.subscribe(() => void i18n.changeLanguage(appearance.get().locale));
followNotices(services.bridge, client);

function Root() {
  const { locale } = useAppearance();
  return (
    <I18nextProvider i18n={i18n}>
      {/* French of France: react-aria's own words (calendars, lists) in the interface's language. */}
      <I18nProvider locale={locale === 'fr' ? 'fr-FR' : 'en-GB'}>
        <QueryClientProvider client={client}>
          <ServicesProvider services={services}>
            <Frame />
          </ServicesProvider>
        </QueryClientProvider>
      </I18nProvider>
    </I18nextProvider>
  );
}

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <Root />
  </StrictMode>,
);
