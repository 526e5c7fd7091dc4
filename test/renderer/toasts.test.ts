import { expect, test } from 'vitest';
import { createToasts } from '../../src/renderer/toasts';

const message = (key: string) => ({ key, params: {} });

test('what was just done takes the place of what was done before', () => {
  const toasts = createToasts();
  toasts.show({ kind: 'done', message: message('first') });
  toasts.show({ kind: 'done', message: message('second') });
  expect(toasts.list.get().map((toast) => toast.message.key)).toEqual(['second']);
});

test('an error stays when something else is done, until it is dismissed', () => {
  const toasts = createToasts();
  toasts.show({ kind: 'error', message: message('refused') });
  toasts.show({ kind: 'done', message: message('done') });
  expect(toasts.list.get().map((toast) => toast.message.key)).toEqual(['refused', 'done']);
  const [refused] = toasts.list.get();
  if (refused) toasts.dismiss(refused.id);
  expect(toasts.list.get().map((toast) => toast.message.key)).toEqual(['done']);
});

test('the same error twice is shown once, and never more than three are', () => {
  const toasts = createToasts();
  for (const key of ['a', 'b', 'b', 'c', 'd']) toasts.show({ kind: 'error', message: message(key) });
  expect(toasts.list.get().map((toast) => toast.message.key)).toEqual(['b', 'c', 'd']);
});
