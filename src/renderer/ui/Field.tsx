import type { ReactNode } from 'react';
import {
  FieldError,
  Input,
  Label,
  Text,
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components';

export interface TextFieldProps extends Omit<AriaTextFieldProps, 'className' | 'style' | 'children'> {
  /** Left out when `aria-label` says it and the place makes it plain. */
  label?: string;
  /** What to write there, under the field. */
  description?: ReactNode;
  /** Why what was written does not fit. */
  error?: string | null | undefined;
  placeholder?: string;
  className?: string;
  /** Lines shown; more than one makes a text area. */
  lines?: number;
}

/** A line (or several) of text with its label, its help and its error. */
export function TextField({
  label,
  description,
  error,
  placeholder,
  className = '',
  lines = 1,
  ...props
}: TextFieldProps) {
  return (
    <AriaTextField
      {...props}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      className={`field ${className}`}
    >
      {label && <Label>{label}</Label>}
      {lines > 1 ? (
        <AriaTextArea className="input" rows={lines} placeholder={placeholder} />
      ) : (
        <Input className="input" placeholder={placeholder} />
      )}
      {description && (
        <Text slot="description" className="field-help">
          {description}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
    </AriaTextField>
  );
}
