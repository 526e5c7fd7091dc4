/**
 * An object that refuses to be asked for what it does not have: the application can use nothing of
 * Electron that the harness does not stand in for.
 */
export function strict<T extends object>(name: string, object: T): T {
  return new Proxy(object, {
    get(target, key, receiver) {
      if (typeof key === 'string' && key !== 'then' && key !== 'toJSON' && !(key in target)) {
        throw new Error(`The harness has no ${name}.${key}`);
      }
      return Reflect.get(target, key, receiver) as unknown;
    },
  });
}

/** An event as Electron gives it, that can be prevented. */
export function preventable<T extends object>(
  details: T,
): T & { preventDefault(): void; defaultPrevented: boolean } {
  const event = {
    ...details,
    defaultPrevented: false,
    preventDefault: () => void (event.defaultPrevented = true),
  };
  return event;
}
