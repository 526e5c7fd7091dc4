import { expect, test, vi } from 'vitest';
import { createCommands, type Command } from '../../../src/renderer/commands/commands';

const command = (id: string, more: Partial<Command> = {}): Command => ({
  id,
  place: 'edit',
  run: vi.fn(),
  ...more,
});

test('the menu of the host runs a command by its id, and is told when it cannot', () => {
  const registry = createCommands();
  const copy = command('edit.copy');
  const paste = command('edit.paste', { disabled: true });
  registry.register([copy, paste]);
  expect([registry.run('edit.copy'), registry.run('edit.paste'), registry.run('edit.none')]).toEqual([
    true,
    false,
    false,
  ]);
  expect(copy.run).toHaveBeenCalledOnce();
  expect(paste.run).not.toHaveBeenCalled();
});

test('a screen that leaves takes its own commands with it, and no others', () => {
  const registry = createCommands();
  registry.register([command('frame')]);
  const leave = registry.register([command('screen')]);
  leave();
  expect(registry.list.get().map(({ id }) => id)).toEqual(['frame']);
});

test('registering a command again puts the new one in its place', () => {
  const registry = createCommands();
  const old = command('edit.undo');
  const next = command('edit.undo');
  const leave = registry.register([old]);
  registry.register([next]);
  leave();
  registry.run('edit.undo');
  expect(old.run).not.toHaveBeenCalled();
  expect(next.run).toHaveBeenCalledOnce();
});
