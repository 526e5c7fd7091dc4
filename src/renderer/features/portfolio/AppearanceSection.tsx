import { useTranslation } from 'react-i18next';
import { setAppearance, useAppearance } from '../../appearance';
import { Choices } from '../../ui/Choices';

/** Languages name themselves: whoever cannot read the current one must find the other. */
const languages = [
  { id: 'fr', label: 'Français' },
  { id: 'en', label: 'English' },
] as const;

/** How the screen looks on this machine; nothing of it goes into the file. */
export function AppearanceSection() {
  const { t } = useTranslation();
  const { theme, locale, density } = useAppearance();
  return (
    <div className="settings-form">
      <Choices
        label={t('settings.appearance.theme')}
        look="segments"
        value={theme}
        options={(['system', 'light', 'dark'] as const).map((id) => ({
          id,
          label: t(`settings.appearance.${id}`),
        }))}
        onChange={(next) => setAppearance({ theme: next })}
      />
      <Choices
        label={t('settings.appearance.language')}
        look="segments"
        value={locale}
        options={languages}
        onChange={(next) => setAppearance({ locale: next })}
      />
      <Choices
        label={t('settings.appearance.density')}
        look="segments"
        value={density}
        options={(['normal', 'compact'] as const).map((id) => ({
          id,
          label: t(`settings.appearance.${id}`),
        }))}
        onChange={(next) => setAppearance({ density: next })}
      />
    </div>
  );
}
