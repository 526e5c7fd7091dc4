import { useState } from 'react';
import { TextField, type TextFieldProps } from './Field';

export interface LiveFieldProps extends Omit<
  TextFieldProps,
  'value' | 'defaultValue' | 'onChange' | 'error'
> {
  value: string;
  /** Saves; returns why it was refused, to show under the field, or null. */
  onSave(value: string): Promise<string | null>;
}

/** A field that saves itself: on Enter, or when left. Escape gives back what was there. */
export function LiveField({ value, onSave, ...props }: LiveFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [seen, setSeen] = useState(value);
  if (seen !== value) {
    // Saved, or changed elsewhere (undo): what is in the file wins.
    setSeen(value);
    setDraft(null);
    setError(null);
  }
  const save = async () => {
    if (draft === null) return;
    if (draft === value) return leave();
    setError(await onSave(draft));
  };
  const leave = () => {
    setDraft(null);
    setError(null);
  };
  return (
    <TextField
      {...props}
      value={draft ?? value}
      error={error}
      onChange={setDraft}
      onBlur={() => void save()}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && draft !== null) leave();
        else if (event.key === 'Enter' && (props.lines ?? 1) === 1) void save();
        else event.continuePropagation();
      }}
    />
  );
}
