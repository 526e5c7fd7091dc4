import { X } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useMessage } from '../../hooks';
import { typedValue } from '../../../core/register/text';
import type { FieldEditorProps } from './fieldProps';

/** Tags one by one: Enter or a semicolon adds what is written, the cross removes. */
export function TagsEditor({ field, value, words, readOnly, save }: FieldEditorProps) {
  const { t } = words;
  const message = useMessage();
  const [text, setText] = useState('');
  const [error, setError] = useState<string | null>(null);
  const tags = Array.isArray(value) ? value : [];
  const add = async () => {
    if (text.trim() === '') return;
    const typed = typedValue(field, [...tags, text].join(';'), words);
    if (!typed.ok) return setError(message(typed.problem));
    const refusal = await save(typed.value);
    setError(refusal && message(refusal));
    if (!refusal) setText('');
  };
  return (
    <div className="sheet-field">
      <div className="sheet-tags">
        {tags.map((tag) => (
          <span key={tag} className="tag">
            {tag}
            {!readOnly && (
              <Button
                className="tag-remove"
                aria-label={t('projects.removeTag', { tag })}
                onPress={() => void save(tags.filter((other) => other !== tag))}
              >
                <X size={12} aria-hidden />
              </Button>
            )}
          </span>
        ))}
        {!readOnly && (
          <input
            className="sheet-input"
            value={text}
            placeholder={t('projects.addTag')}
            aria-label={t('projects.addTag')}
            aria-invalid={error === null ? undefined : true}
            onChange={(event) => setText(event.target.value)}
            onBlur={() => void add()}
            onKeyDown={(event) => {
              if (event.key === 'Enter' || event.key === ';') {
                event.preventDefault();
                void add();
              } else if (event.key === 'Escape') {
                setText('');
                setError(null);
              }
            }}
          />
        )}
      </div>
      {error !== null && (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
