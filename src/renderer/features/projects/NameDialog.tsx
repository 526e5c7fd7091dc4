import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/Field';

/** Asks for one name that is not taken. */
export function NameDialog(props: {
  title: string;
  label: string;
  help: string;
  confirm: string;
  initial: string;
  taken: readonly string[];
  takenText: string;
  isOpen: boolean;
  onClose(): void;
  /** False keeps the dialog open: the reason was shown. */
  onName(name: string): Promise<boolean>;
}) {
  const { title, label, help, confirm, initial, taken, takenText, isOpen, onClose, onName } = props;
  const { t } = useTranslation();
  const [name, setName] = useState(initial);
  const wanted = name.trim();
  const known = taken.some((other) => other.toLocaleLowerCase() === wanted.toLocaleLowerCase());
  const submit = async (event?: FormEvent) => {
    event?.preventDefault();
    if (wanted !== '' && !known && (await onName(wanted))) onClose();
  };
  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onClose={onClose}
      size="small"
      footer={
        <>
          <Button onPress={onClose}>{t('shell.cancel')}</Button>
          <Button kind="primary" isDisabled={wanted === '' || known} onPress={() => void submit()}>
            {confirm}
          </Button>
        </>
      }
    >
      <form onSubmit={(event) => void submit(event)}>
        <TextField
          label={label}
          description={help}
          error={known ? takenText : null}
          value={name}
          onChange={setName}
          maxLength={80}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog asks one thing: a name
          autoFocus
        />
      </form>
    </Dialog>
  );
}
