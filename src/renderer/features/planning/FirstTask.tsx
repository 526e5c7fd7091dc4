import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command } from '../../commands/commands';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { TextField } from '../../ui/Field';
import type { PlanDeeds } from './useDeeds';

/** A plan without tasks: the first one is typed, or several are pasted, one a line. */
export function FirstTask({ deeds, commands }: { deeds: PlanDeeds; commands: readonly Command[] }) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const add = (lines: readonly string[]) => {
    const tasks = lines
      .map((line) => line.split('\t')[0]?.trim() ?? '')
      .filter((line) => line !== '')
      .map((line) => ({ name: line, level: 0, values: {} }));
    if (tasks.length > 0) void deeds.insert(null, tasks);
  };
  return (
    <EmptyState title={t('planning.first.title')} text={t('planning.first.text')}>
      <form
        className="plan-create"
        onSubmit={(event) => {
          event.preventDefault();
          add([name]);
        }}
      >
        <TextField
          label={t('planning.first.name')}
          value={name}
          onChange={setName}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the screen asks one thing: a name
          autoFocus
          onPaste={(event) => {
            const lines = event.clipboardData.getData('text/plain').split(/\r?\n/);
            if (lines.filter((line) => line.trim() !== '').length < 2) return;
            event.preventDefault();
            add(lines);
          }}
        />
        <Button kind="primary" type="submit" isDisabled={name.trim() === ''}>
          {t('planning.first.add')}
        </Button>
        <Button kind="quiet" onPress={() => commands.find(({ id }) => id === 'planning.remove')?.run()}>
          {t('planning.command.remove')}
        </Button>
      </form>
    </EmptyState>
  );
}
