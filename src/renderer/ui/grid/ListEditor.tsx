/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a <datalist> can neither be placed nor filtered without accents. */
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { foldText } from '../../../core/grid/values';
import { focusAtEnd, type EditorProps } from './editorProps';
import type { GridOption } from './types';

const listHeight = 240;

/**
 * Choices filtered by typing; Enter or Tab takes the highlighted one. For tags the text is a list with
 * commas and the choices complete its last word.
 */
export function ListEditor<Row>(props: EditorProps<Row>) {
  const { column, row, text, label, invalid, onKey, onCommit, onLeave } = props;
  const { t } = useTranslation();
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const many = column.kind === 'tags';
  const [typed, setTyped] = useState(text);
  /** Until something is typed every choice is offered, the current one highlighted. */
  const [touched, setTouched] = useState(false);
  const [highlighted, setHighlighted] = useState<number | null>(null);

  const [kept, query] = many ? splitTags(typed) : ['', typed];
  const all = column.options?.(row) ?? [];
  const options = touched || many ? all.filter((option) => startsOrHolds(option, query)) : all;
  const current = all.findIndex((option) => foldText(option.label) === foldText(text));
  const defaultIndex = touched ? (query === '' ? -1 : 0) : many ? -1 : current;
  const index = highlighted ?? defaultIndex;
  const chosen = options[index];

  useEffect(() => {
    focusAtEnd(input.current);
    if (!input.current || !list.current) return;
    placePopover(list.current, input.current);
    scrollToOption(list.current.querySelector('[aria-selected="true"]'));
  }, []);
  const completed = (option: GridOption | undefined) =>
    option ? `${kept}${option.label}` : many ? typed.replace(/[,;\s]+$/, '') : typed;

  return (
    <>
      <input
        ref={(element) => {
          input.current = element;
          focusAtEnd(element);
        }}
        className="grid-input"
        role="combobox"
        aria-label={label}
        aria-expanded
        aria-autocomplete="list"
        aria-controls={listId}
        aria-activedescendant={chosen ? `${listId}-${index}` : undefined}
        aria-invalid={invalid === undefined ? undefined : true}
        title={invalid}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setTouched(true);
          setHighlighted(null);
        }}
        onBlur={(event) => onLeave(event, completed(touched ? chosen : undefined))}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            event.preventDefault();
            const step = event.key === 'ArrowDown' ? 1 : -1;
            setHighlighted(Math.max(0, Math.min(options.length - 1, index + step)));
            return;
          }
          onKey(event, completed(chosen));
        }}
      />
      <div ref={list} popover="manual" className="grid-list">
        <div role="listbox" id={listId} aria-label={label}>
          {options.map((option, i) => (
            <div
              key={option.value}
              id={`${listId}-${i}`}
              ref={i === index ? scrollToOption : undefined}
              role="option"
              tabIndex={-1}
              aria-selected={i === index}
              className="grid-option"
              onPointerDown={(event) => {
                event.preventDefault();
                onCommit(completed(option));
              }}
            >
              {option.label}
            </div>
          ))}
        </div>
        {options.length === 0 ? <div className="grid-list-empty">{t('grid.noOption')}</div> : null}
      </div>
    </>
  );
}

function scrollToOption(option: Element | null): void {
  option?.scrollIntoView({ block: 'nearest' });
}

function splitTags(text: string): [kept: string, query: string] {
  const cut = Math.max(text.lastIndexOf(','), text.lastIndexOf(';'));
  return cut < 0 ? ['', text.trim()] : [`${text.slice(0, cut)}, `, text.slice(cut + 1).trim()];
}

function startsOrHolds(option: GridOption, query: string): boolean {
  return foldText(option.label).includes(foldText(query.trim()));
}

/** Under the field, or above it when the window ends; in the top layer, so that no scroller cuts it. */
function placePopover(list: HTMLElement, field: HTMLElement): void {
  list.showPopover();
  const box = (field.parentElement ?? field).getBoundingClientRect();
  const below = window.innerHeight - box.bottom > listHeight || box.top < listHeight;
  list.style.left = `${Math.max(4, Math.min(box.left, window.innerWidth - 244))}px`;
  list.style.minWidth = `${Math.max(160, box.width)}px`;
  if (below) list.style.top = `${box.bottom + 2}px`;
  else list.style.bottom = `${window.innerHeight - box.top + 2}px`;
}
