import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';

export interface TabDefinition {
  id: string;
  label: string;
  content: ReactNode;
}

/** Views of one thing, side by side. */
export function Tabs(props: {
  label: string;
  tabs: readonly TabDefinition[];
  selected?: string;
  onSelect?(id: string): void;
}) {
  const { label, tabs, selected, onSelect } = props;
  return (
    <AriaTabs
      className="tabs"
      {...(selected ? { selectedKey: selected } : {})}
      onSelectionChange={(key) => onSelect?.(String(key))}
    >
      <TabList aria-label={label} className="tab-list">
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className="tab">
            {tab.label}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className="tab-panel">
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
