import { ImagePlus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pickFiles, RefusedError, valueOf } from '../../api';
import { useMessage } from '../../hooks';
import { useBridge } from '../../services';
import { Button } from '../../ui/Button';

/** The client's logo, printed on every page: chosen, seen, taken away. */
export function LogoSetting(props: {
  logo: string | null;
  readOnly: boolean;
  onSave(logo: string | null): Promise<string | null>;
}) {
  const { logo, readOnly, onSave } = props;
  const { t } = useTranslation();
  const bridge = useBridge();
  const write = useMessage();
  const [error, setError] = useState<string | null>(null);
  const choose = async () => {
    setError(null);
    try {
      const [picked] = await pickFiles(bridge, 'logo');
      if (!picked) return;
      setError(await onSave(valueOf(await bridge.invoke('file.readLogo', { handle: picked.handle }))));
    } catch (thrown) {
      if (!(thrown instanceof RefusedError)) throw thrown;
      setError(write(thrown.refusal));
    }
  };
  return (
    <div className="field">
      <span className="field-label">{t('settings.portfolio.logo')}</span>
      <div className="logo-setting">
        <div className="logo-preview">
          {logo ? (
            <img src={logo} alt={t('settings.portfolio.logo')} />
          ) : (
            <span className="muted">{t('settings.portfolio.logoNone')}</span>
          )}
        </div>
        <Button icon={ImagePlus} isDisabled={readOnly} onPress={() => void choose()}>
          {t(logo ? 'settings.portfolio.logoReplace' : 'settings.portfolio.logoChoose')}
        </Button>
        {logo && (
          <Button kind="quiet" icon={Trash2} isDisabled={readOnly} onPress={() => void onSave(null)}>
            {t('settings.portfolio.logoRemove')}
          </Button>
        )}
      </div>
      <span className="field-help">{t('settings.portfolio.logoHelp')}</span>
      {error && (
        <span role="alert" className="field-error">
          {error}
        </span>
      )}
    </div>
  );
}
