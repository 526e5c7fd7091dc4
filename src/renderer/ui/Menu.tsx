import type { ComponentType, ReactElement } from 'react';
import {
  Keyboard,
  Menu as AriaMenu,
  MenuItem,
  MenuTrigger,
  Popover,
  Separator,
  Text,
} from 'react-aria-components';

export interface MenuEntry {
  id: string;
  label: string;
  icon?: ComponentType<{ size?: number; 'aria-hidden'?: boolean }>;
  /** Already written for this keyboard: see `shortcutText`. */
  shortcut?: string;
  danger?: boolean;
  isDisabled?: boolean;
  /** A line above this entry. */
  separated?: boolean;
  run(): void;
}

/** A button that opens a list of deeds: `<Menu trigger={<IconButton …/>} label="…" entries={…} />`. */
export function Menu({
  trigger,
  label,
  entries,
}: {
  trigger: ReactElement;
  label: string;
  entries: readonly MenuEntry[];
}) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className="popover" offset={4}>
        <AriaMenu
          aria-label={label}
          className="menu"
          onAction={(id) => entries.find((each) => each.id === id)?.run()}
        >
          {entries.flatMap((entry) => [
            ...(entry.separated ? [<Separator key={`${entry.id}-line`} className="menu-line" />] : []),
            <MenuItem
              key={entry.id}
              id={entry.id}
              textValue={entry.label}
              isDisabled={entry.isDisabled ?? false}
              className="menu-item"
              data-danger={entry.danger || undefined}
            >
              {entry.icon ? <entry.icon size={14} aria-hidden /> : <span className="menu-gap" />}
              <Text slot="label">{entry.label}</Text>
              {entry.shortcut && <Keyboard>{entry.shortcut}</Keyboard>}
            </MenuItem>,
          ])}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
