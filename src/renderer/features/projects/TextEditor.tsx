import { CalendarDays, ExternalLink } from 'lucide-react';
import { useId, useRef, type KeyboardEvent } from 'react';
import { openLink } from '../../api';
import { useShowRefusal } from '../../hooks';
import { useBridge } from '../../services';
import { IconButton } from '../../ui/Button';
import { DatePopover } from './DatePopover';
import type { FieldEditorProps } from './fieldProps';
import { useDraft } from './useDraft';
import { fieldLabel } from '../../ui/fieldWords';
import { fieldUnit } from './words';

/** A text, an amount, a date or a link, written in place. */
export function TextEditor(props: FieldEditorProps) {
  const { field, words, readOnly, placeholder } = props;
  const draft = useDraft(props);
  const errorId = useId();
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const long = field.type === 'longText';
  const figure = field.type === 'money' || field.type === 'number' || field.type === 'percent';
  const unit = field.type === 'money' ? fieldUnit(field, words) : undefined;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      draft.restore();
    }
    // In several lines, Enter is a line: Ctrl+Enter saves.
    if (event.key === 'Enter' && (!long || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void draft.commit();
    }
  };
  const shared = {
    ref: input,
    className: `sheet-input${figure ? ' is-figure' : ''}`,
    value: draft.text,
    disabled: readOnly,
    placeholder: placeholder ?? words.t('projects.emptyValue'),
    'aria-label': fieldLabel(field, words.t),
    'aria-invalid': draft.error === null ? undefined : true,
    'aria-describedby': draft.error === null ? undefined : errorId,
    onChange: (event: { target: { value: string } }) => draft.write(event.target.value),
    onBlur: () => void draft.commit(),
    onKeyDown,
  } as const;
  return (
    <div className="sheet-field">
      <div className="sheet-line">
        {long ? <textarea {...shared} rows={1} /> : <input {...shared} type="text" />}
        {unit && <span className="sheet-unit">{unit}</span>}
        {field.type === 'date' && !readOnly && (
          <DatePopover
            value={typeof props.value === 'string' ? props.value : null}
            label={words.t('projects.calendar')}
            trigger={
              <IconButton
                className="sheet-calendar"
                label={words.t('projects.calendar')}
                icon={CalendarDays}
              />
            }
            onChange={(iso) => void draft.commit(iso)}
          />
        )}
        {field.type === 'url' && typeof props.value === 'string' && (
          <OpenLink url={props.value} label={words.t('projects.openLink')} />
        )}
      </div>
      {draft.error !== null && (
        <p id={errorId} className="field-error" role="alert">
          {draft.error}
        </p>
      )}
    </div>
  );
}

function OpenLink({ url, label }: { url: string; label: string }) {
  const bridge = useBridge();
  const showRefusal = useShowRefusal();
  const open = async () => {
    const reply = await openLink(bridge, url);
    if (!reply.ok) showRefusal(reply.error);
  };
  return <IconButton label={label} icon={ExternalLink} onPress={() => void open()} />;
}
