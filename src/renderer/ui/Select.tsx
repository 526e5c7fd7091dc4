import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Button,
  ComboBox as AriaComboBox,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
  Text,
} from 'react-aria-components';

export interface Option<Id extends string = string> {
  id: Id;
  label: string;
  /** Shown under the label in the list. */
  detail?: string;
  icon?: ReactNode;
}

export interface SelectProps<Id extends string> {
  label?: string;
  'aria-label'?: string;
  options: readonly Option<Id>[];
  value: Id | null;
  onChange(value: Id): void;
  placeholder?: string;
  description?: ReactNode;
  error?: string | null | undefined;
  isDisabled?: boolean;
  className?: string;
}

/** One choice among few. */
export function Select<Id extends string>(props: SelectProps<Id>) {
  const {
    label,
    options,
    value,
    onChange,
    placeholder,
    description,
    error,
    isDisabled,
    className = '',
  } = props;
  return (
    <AriaSelect
      {...(props['aria-label'] ? { 'aria-label': props['aria-label'] } : {})}
      className={`field ${className}`}
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.id === key);
        if (chosen) onChange(chosen.id);
      }}
      isDisabled={isDisabled ?? false}
      isInvalid={Boolean(error)}
      placeholder={placeholder ?? ''}
    >
      {label && <Label>{label}</Label>}
      <Button className="input select-button">
        <SelectValue className="select-value" />
        <ChevronDown size={14} aria-hidden />
      </Button>
      {description && (
        <Text slot="description" className="field-help">
          {description}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
      <Popover className="popover list-popover" offset={2}>
        <Options options={options} />
      </Popover>
    </AriaSelect>
  );
}

export interface ComboBoxProps<Id extends string> extends SelectProps<Id> {
  /** Said when nothing matches what is typed. */
  empty: string;
}

/** One choice among many: typing narrows the list. */
export function ComboBox<Id extends string>(props: ComboBoxProps<Id>) {
  const {
    label,
    options,
    value,
    onChange,
    placeholder,
    description,
    error,
    isDisabled,
    className = '',
    empty,
  } = props;
  return (
    <AriaComboBox
      {...(props['aria-label'] ? { 'aria-label': props['aria-label'] } : {})}
      className={`field ${className}`}
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.id === key);
        if (chosen) onChange(chosen.id);
      }}
      isDisabled={isDisabled ?? false}
      isInvalid={Boolean(error)}
      menuTrigger="focus"
      allowsEmptyCollection
    >
      {label && <Label>{label}</Label>}
      <div className="combo">
        <Input className="input" placeholder={placeholder ?? ''} />
        <Button className="combo-button">
          <ChevronDown size={14} aria-hidden />
        </Button>
      </div>
      {description && (
        <Text slot="description" className="field-help">
          {description}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
      <Popover className="popover list-popover" offset={2}>
        <Options options={options} empty={empty} />
      </Popover>
    </AriaComboBox>
  );
}

function Options<Id extends string>({ options, empty }: { options: readonly Option<Id>[]; empty?: string }) {
  return (
    <ListBox className="listbox" renderEmptyState={() => <p className="listbox-empty">{empty}</p>}>
      {options.map((option) => (
        <ListBoxItem key={option.id} id={option.id} textValue={option.label} className="listbox-item">
          {option.icon}
          <span>
            <Text slot="label">{option.label}</Text>
            {option.detail && (
              <Text slot="description" className="listbox-detail">
                {option.detail}
              </Text>
            )}
          </span>
        </ListBoxItem>
      ))}
    </ListBox>
  );
}
