import type { Message } from '../core/errors';
import { createStore, type Store } from './store';

export interface Toast {
  id: number;
  /** `done` is said politely, `error` at once, and stays until dismissed. */
  kind: 'done' | 'error';
  message: Message;
  /** Verb and deed of the one button, such as Annuler. */
  action?: { label: Message; run(): void };
}

export interface Toasts {
  readonly list: Store<readonly Toast[]>;
  show(toast: Omit<Toast, 'id'>): void;
  dismiss(id: number): void;
}

/** Short words about what was just done. A new `done` takes the place of the last one; errors pile up to three. */
export function createToasts(): Toasts {
  const list = createStore<readonly Toast[]>([]);
  let last = 0;
  return {
    list,
    show: (toast) => {
      last += 1;
      const errors = list.get().filter((other) => other.kind === 'error');
      const same = (other: Toast) => JSON.stringify(other.message) === JSON.stringify(toast.message);
      const kept =
        toast.kind === 'error'
          ? list
              .get()
              .filter((other) => !same(other))
              .slice(-2)
          : errors;
      list.set([...kept, { ...toast, id: last }]);
    },
    dismiss: (id) => list.set(list.get().filter((toast) => toast.id !== id)),
  };
}
