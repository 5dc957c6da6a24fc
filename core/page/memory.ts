/**
 * What was worked out before, remembered by the identity of immutable records: the same inputs give the
 * same result object, so that what did not change is neither worked out nor drawn again.
 */

/** Works something out for a key unless its last inputs were the same, one by one. */
export type Memory<K extends WeakKey, V> = (key: K, inputs: readonly unknown[], workOut: () => V) => V;

/** A memory that keeps the last result of each key for as long as the key lives. */
export function createMemory<K extends WeakKey, V>(): Memory<K, V> {
  const kept = new WeakMap<K, { readonly inputs: readonly unknown[]; readonly result: V }>();
  return (key, inputs, workOut) => {
    const known = kept.get(key);
    if (known && isEachSame(known.inputs, inputs)) return known.result;
    const result = workOut();
    kept.set(key, { inputs, result });
    return result;
  };
}

function isEachSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((each, index) => Object.is(each, b[index]));
}

/** Whether two values of plain data say the same. */
export function isAlike(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (!isRecord(a) || !isRecord(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && isAlike(a[key], b[key]));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

/** The old value where the new one says the same. */
export function oldIfAlike<V>(old: V | undefined, made: V): V {
  return old !== undefined && isAlike(old, made) ? old : made;
}
