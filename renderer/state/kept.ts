/** What the app remembers between two starts, in the browser's own store. */

const PREFIX = "duikai-";

/** What was kept under a name; null when there is nothing, or nothing that can be read. */
export function kept(name: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + name) ?? "null");
  } catch {
    return null;
  }
}

/** Keeps plain data under a name. A browser that keeps nothing for us works all the same. */
export function keep(name: string, value: unknown): void {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(value));
  } catch {
    // The store is full or forbidden: the app forgets, and nothing else happens.
  }
}
