/**
 * A pure function that keeps its last answers, by its argument. At least the `most` last different arguments are known,
 * at most twice as many: when the new half is full, the old one is dropped.
 * @param make pure: its answers are shared and must not be changed
 */
export function remembered<Key, Value>(make: (key: Key) => Value, most: number): (key: Key) => Value {
  let fresh = new Map<Key, { readonly value: Value }>();
  let old = fresh;
  return (key) => {
    const known = fresh.get(key);
    if (known) return known.value;
    if (fresh.size >= most) {
      old = fresh;
      fresh = new Map();
    }
    const entry = old.get(key) ?? { value: make(key) };
    fresh.set(key, entry);
    return entry.value;
  };
}

/** The same for an object: the answer is kept as long as the object is. */
export function rememberedOf<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    let entry = known.get(key);
    if (!entry) known.set(key, (entry = { value: make(key) }));
    return entry.value;
  };
}

/** How many paragraphs' texts are kept: more than a report of 300 pages has. */
export const MOST_TEXTS = 12_000;
