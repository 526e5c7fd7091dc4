import { useState } from 'react';
import { useMessage } from '../../hooks';
import { fieldText, typedValue } from '../../../core/register/text';
import type { FieldEditorProps } from './fieldProps';

/** The text of a field while it is being written, and why it was refused. */
export interface Draft {
  text: string;
  error: string | null;
  write(text: string): void;
  /** Saves what was written; what cannot be read stays there, with the reason. */
  commit(text?: string): Promise<void>;
  /** Gives the last good value back. */
  restore(): void;
}

export function useDraft({
  field,
  value,
  words,
  save,
}: Pick<FieldEditorProps, 'field' | 'value' | 'words' | 'save'>): Draft {
  const message = useMessage();
  const [draft, setDraft] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const shown = fieldText(field, value, words);
  const restore = () => {
    setDraft(null);
    setError(null);
  };
  return {
    text: draft ?? shown,
    error,
    write: setDraft,
    restore,
    commit: async (text = draft ?? shown) => {
      if (text === shown) return restore();
      setDraft(text);
      const typed = typedValue(field, text, words);
      if (!typed.ok) return setError(message(typed.problem));
      const refusal = await save(typed.value);
      if (refusal) return setError(message(refusal));
      restore();
    },
  };
}
