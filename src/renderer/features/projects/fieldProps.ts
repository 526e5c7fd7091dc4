import type { ReactNode } from 'react';
import type { Refusal } from '../../../contract/index';
import type { ProjectRecord } from '../../../core/model/project';
import type { Field } from '../../../core/register/fields';
import type { FieldValue } from '../../../core/register/values';
import type { FieldWords } from './words';

export interface SheetProps {
  project: ProjectRecord;
  words: FieldWords;
  readOnly: boolean;
}

/** How a section shows one field: `row` with its label, `cell` bare where a table gives the label. */
export interface SheetFields {
  row(key: string): ReactNode;
  cell(key: string, placeholder?: string): ReactNode;
  keysOf(group: Field['group']): string[];
}

export interface FieldEditorProps {
  field: Field;
  value: FieldValue;
  words: FieldWords;
  readOnly: boolean;
  /** Writes the value as one undo step; the refusal, or null. */
  save(value: FieldValue): Promise<Refusal | null>;
  placeholder?: string;
}
