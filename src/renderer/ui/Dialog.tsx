import { X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button, IconButton } from './Button';

export interface DialogProps {
  title: string;
  isOpen: boolean;
  onClose(): void;
  /** `small` asks, `normal` edits, `large` shows a table. */
  size?: 'small' | 'normal' | 'large';
  /** An alert interrupts: a screen reader reads it at once. */
  role?: 'dialog' | 'alertdialog';
  children: ReactNode;
  /** Buttons at the bottom right, the main one last. */
  footer?: ReactNode;
}

/** A question or a form over the window; Escape and a click outside leave it. */
export function Dialog({
  title,
  isOpen,
  onClose,
  size = 'normal',
  role = 'dialog',
  children,
  footer,
}: DialogProps) {
  const { t } = useTranslation();
  return (
    <ModalOverlay
      className="modal-overlay"
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable={role === 'dialog'}
    >
      <Modal className="modal" data-size={size}>
        <AriaDialog className="dialog" role={role}>
          <header className="dialog-head">
            <Heading slot="title">{title}</Heading>
            <IconButton label={t('shell.close')} icon={X} onPress={onClose} />
          </header>
          <div className="dialog-body">{children}</div>
          {footer && <footer className="dialog-foot">{footer}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

export interface ConfirmDialogProps {
  title: string;
  children: ReactNode;
  /** Verb of the button that does it: «Supprimer 3 projets». */
  confirm: string;
  danger?: boolean;
  isOpen: boolean;
  onClose(): void;
  /** May take time: the button waits for it, then the dialog closes. */
  onConfirm(): void | Promise<unknown>;
}

/** Asks before what cannot be taken back, or before much. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, children, confirm, danger = false, isOpen, onClose, onConfirm } = props;
  const { t } = useTranslation();
  const [pending, setPending] = useState(false);
  const accept = async () => {
    setPending(true);
    try {
      await onConfirm();
    } finally {
      setPending(false);
    }
    onClose();
  };
  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onClose={onClose}
      size="small"
      role="alertdialog"
      footer={
        <>
          <Button onPress={onClose}>{t('shell.cancel')}</Button>
          <Button kind={danger ? 'danger' : 'primary'} isDisabled={pending} onPress={() => void accept()}>
            {confirm}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
