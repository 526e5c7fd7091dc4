import { Check, TriangleAlert, X } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useMessage } from '../hooks';
import { useServices } from '../services';
import { useStore } from '../store';
import type { Toast } from '../toasts';
import { Button, IconButton } from '../ui/Button';

/** Long enough to read and reach «Annuler»; Ctrl+Z does the same afterwards. */
const stay = 8_000;

/** What was just done, said politely, and what was refused, said at once. Both live regions are always there. */
export function ToastList() {
  const { toasts } = useServices();
  const list = useStore(toasts.list);
  return (
    <div className="toasts">
      <div role="alert">{list.filter((toast) => toast.kind === 'error').map(show)}</div>
      <output>{list.filter((toast) => toast.kind === 'done').map(show)}</output>
    </div>
  );
}

const show = (toast: Toast) => <ToastItem key={toast.id} toast={toast} />;

function ToastItem({ toast }: { toast: Toast }) {
  const { t } = useTranslation();
  const { toasts } = useServices();
  const write = useMessage();
  const { id, kind, message, action } = toast;
  useEffect(() => {
    if (kind === 'error') return undefined;
    const timer = setTimeout(() => toasts.dismiss(id), stay);
    return () => clearTimeout(timer);
  }, [toasts, id, kind]);
  const text = write(message);
  return (
    <span className="toast" data-kind={kind}>
      {kind === 'error' ? <TriangleAlert size={16} aria-hidden /> : <Check size={16} aria-hidden />}
      <span className="toast-text">{text.charAt(0).toLocaleUpperCase() + text.slice(1)}</span>
      {action && (
        <Button
          kind="quiet"
          onPress={() => {
            toasts.dismiss(id);
            action.run();
          }}
        >
          {write(action.label)}
        </Button>
      )}
      <IconButton label={t('shell.dismiss')} icon={X} onPress={() => toasts.dismiss(id)} />
    </span>
  );
}
