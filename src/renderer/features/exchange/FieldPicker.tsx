import { ChevronDown } from 'lucide-react';
import {
  Button,
  Collection,
  ComboBox,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { FieldOption, FieldOptions } from './fieldGroups';

/** Where a column goes: typing narrows the list of fields, which stand in their groups. */
export function FieldPicker(props: {
  label: string;
  groups: FieldOptions[];
  value: string;
  isInvalid: boolean;
  onChange(field: string): void;
}) {
  const { label, groups, value, isInvalid, onChange } = props;
  const { t } = useTranslation();
  return (
    <ComboBox
      aria-label={label}
      className="field exchange-picker"
      data-empty={value === '' || undefined}
      value={value === '' ? 'ignore' : value}
      onChange={(key) => {
        if (key !== null) onChange(key === 'ignore' ? '' : String(key));
      }}
      isInvalid={isInvalid}
      defaultItems={groups}
      allowsEmptyCollection
    >
      <div className="combo">
        <Input
          className="input"
          // What is typed next takes the place of the name, however the field was reached.
          onFocus={(event) => event.currentTarget.select()}
          onClick={(event) => event.currentTarget.select()}
        />
        <Button className="combo-button">
          <ChevronDown size={14} aria-hidden />
        </Button>
      </div>
      <Popover className="popover list-popover" offset={2}>
        <ListBox<FieldOptions>
          className="listbox"
          renderEmptyState={() => <p className="listbox-empty">{t('wizard.mapping.noField')}</p>}
        >
          {(group) => (
            <ListBoxSection id={group.id}>
              <Header className="exchange-group">{group.label}</Header>
              <Collection<FieldOption> items={group.options}>
                {(option) => (
                  <ListBoxItem id={option.id} textValue={option.label} className="listbox-item">
                    {option.label}
                  </ListBoxItem>
                )}
              </Collection>
            </ListBoxSection>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
