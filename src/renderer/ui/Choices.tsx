import { Label, Radio, RadioGroup } from 'react-aria-components';

export interface ChoiceOption<Id extends string> {
  id: Id;
  label: string;
  /** What choosing it means. */
  detail?: string;
}

/** A few exclusive choices, all seen at once; `segments` puts short ones side by side. */
export function Choices<Id extends string>(props: {
  label: string;
  options: readonly ChoiceOption<Id>[];
  value: Id;
  onChange(value: Id): void;
  isDisabled?: boolean;
  look?: 'list' | 'segments';
}) {
  const { label, options, value, onChange, isDisabled = false, look = 'list' } = props;
  return (
    <RadioGroup
      className="field choices"
      data-look={look}
      value={value}
      onChange={(id) => {
        const chosen = options.find((option) => option.id === id);
        if (chosen) onChange(chosen.id);
      }}
      isDisabled={isDisabled}
    >
      <Label>{label}</Label>
      <div className="choices-list">
        {options.map((option) => (
          <Radio key={option.id} value={option.id} className="choice">
            <span className="choice-mark" aria-hidden />
            <span>
              <span className="choice-label">{option.label}</span>
              {option.detail && <span className="choice-detail">{option.detail}</span>}
            </span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
