import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/Field';

/** A line at the end of the list: type a name, Enter, type the next one. */
export function AddEntry({ label, onAdd }: { label: string; onAdd(name: string): Promise<string | null> }) {
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  const [name, setName] = useState('');
  const [error, setError] = useState<string | null>(null);
  const add = async () => {
    const wanted = name.trim();
    if (wanted === '') return;
    const refused = await onAdd(wanted);
    setError(refused);
    if (refused === null) setName('');
    form.current?.querySelector('input')?.focus();
  };
  return (
    <form
      ref={form}
      className="entries-add"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <TextField
        aria-label={label}
        placeholder={label}
        value={name}
        maxLength={80}
        error={error}
        onChange={(text) => {
          setName(text);
          setError(null);
        }}
      />
      <Button type="submit" icon={Plus} isDisabled={name.trim() === ''}>
        {t('settings.addVerb')}
      </Button>
    </form>
  );
}
