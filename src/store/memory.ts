/** Gives what was fetched under this key before, or fetches it. */
export type Remember<T> = (key: string, fetch: () => Promise<T>) => Promise<T>;

/**
 * Remembers the `most` values that were asked for last; only for what never changes. Who asks while a fetch is under
 * way waits for the same one; a failure is not remembered.
 */
export function createMemory<T>(most: number): Remember<T> {
  const values = new Map<string, Promise<T>>();
  return (key, fetch) => {
    const value = values.get(key) ?? fetch();
    values.delete(key);
    values.set(key, value);
    const [oldest] = values.keys();
    if (values.size > most && oldest !== undefined) values.delete(oldest);
    value.catch(() => values.delete(key));
    return value;
  };
}
