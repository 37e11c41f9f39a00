/** How one kind of value stands in the store's XML, so that a field of the store is a line of {@link STORE_FIELDS}. */
import { escapeAttr, parseFragment, type XmlElement } from '../ooxml/xml';

/** Namespace of the part; the version of the schema stands in the root as well, so that a newer one is recognised. */
export const STORE_NAMESPACE = 'urn:tong-ket:store:1';

/** One field of the store. What a part says in a way that this version does not read stays in it untouched. */
export interface StoreField<T> {
  /** What the part says; the field's own "nothing" where it says nothing that can be read. */
  read(root: XmlElement): T;
  /** Brings the part to say it; elements and attributes that this version does not know stay. */
  write(root: XmlElement, value: T): void;
  /** Two values say the same when these are equal; left out, the values themselves count, in whatever order of keys. */
  same?(value: T): unknown;
}

export type Guard<T> = (value: unknown) => value is T;

/** Undefined: no such attribute. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** One element whose attributes are the value's texts; null where the user has not said. */
export function attributesField<K extends string>(
  name: string,
  keys: readonly K[],
): StoreField<{ readonly [key in K]: string | null }> {
  return {
    read: (root) => {
      const element = child(root, name);
      return Object.fromEntries(keys.map((key) => [key, element?.attr(key) ?? null])) as Record<K, string | null>;
    },
    write: (root, value) => {
      if (!child(root, name) && keys.every((key) => value[key] === null)) return;
      setAttributes(group(root, name), Object.fromEntries(keys.map((key) => [key, value[key] ?? undefined])));
    },
  };
}

/** Where the entries of a record stand: `<group><entry key="…" …/></group>`. */
export interface RecordPlace {
  readonly group: string;
  readonly entry: string;
  /** Attribute that holds an entry's key. */
  readonly key: string;
}

/** A text for each key, in one more attribute. */
export function textsField(place: RecordPlace, attribute: string): StoreField<Readonly<Record<string, string>>> {
  return recordField(place, {
    read: (entry) => entry.attr(attribute) ?? '',
    write: (text) => ({ [attribute]: text }),
  });
}

/** A structured value for each key, as JSON in the attribute `json`. */
export function jsonRecordField<T>(place: RecordPlace, guard: Guard<T>): StoreField<Readonly<Record<string, T>>> {
  return recordField(place, {
    read: (entry) => readJson(entry, guard),
    write: (value) => ({ json: JSON.stringify(value) }),
  });
}

/** A value for each key. `read` gives null for an entry that this version cannot read: it is not ours to remove. */
export function recordField<T>(
  place: RecordPlace,
  { read, write }: { read: (entry: XmlElement) => T | null; write: (value: T) => Attributes },
): StoreField<Readonly<Record<string, T>>> {
  return {
    read: (root) =>
      Object.fromEntries(
        entries(root, place).flatMap((entry) => {
          const key = entry.attr(place.key);
          const value = key === undefined ? null : read(entry);
          return key === undefined || value === null ? [] : [[key, value]];
        }),
      ),
    write: (root, value) => {
      mergeEntries(root, place, {
        wanted: Object.entries(value).map(([key, one]) => [key, { [place.key]: key, ...write(one) }]),
        keyOf: (entry) => entry.attr(place.key),
        isOurs: (entry) => read(entry) !== null,
      });
    },
  };
}

/** One structured value or null, as JSON in the attribute `json` of an element. */
export function jsonField<T>(name: string, guard: Guard<T>): StoreField<T | null> {
  const read = (root: XmlElement): T | null => {
    const element = child(root, name);
    return element ? readJson(element, guard) : null;
  };
  return {
    read,
    write: (root, value) => {
      if (value !== null) setAttributes(group(root, name), { json: JSON.stringify(value) });
      // What cannot be read may be a newer build's: it is replaced by what the user gives, never just removed.
      else if (read(root) !== null) child(root, name)?.setAttr('json', undefined);
    },
  };
}

function readJson<T>(element: XmlElement, guard: Guard<T>): T | null {
  const value = parsed(element.attr('json'));
  return guard(value) ? value : null;
}

/** Undefined for what is no JSON. */
function parsed(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** A value as JSON in which the keys stand in one order, to compare by. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
}

interface Merge {
  /** The entries that there shall be, by what tells them apart. */
  readonly wanted: readonly (readonly [key: string, attributes: Attributes])[];
  readonly keyOf: (entry: XmlElement) => string | undefined;
  /** Whether an entry that is not wanted may be removed. */
  readonly isOurs: (entry: XmlElement) => boolean;
}

/** Brings the entries of a group to what is wanted: changed in place, added at the end, our own removed. */
export function mergeEntries(
  root: XmlElement,
  place: Omit<RecordPlace, 'key'>,
  { wanted, keyOf, isOurs }: Merge,
): void {
  if (wanted.length === 0 && !child(root, place.group)) return;
  const holder = group(root, place.group);
  const left = new Map(wanted);
  for (const entry of entries(root, place)) {
    const key = keyOf(entry);
    const attributes = key === undefined ? undefined : left.get(key);
    if (key !== undefined && attributes) {
      left.delete(key);
      setAttributes(entry, attributes);
    } else if (isOurs(entry)) entry.remove();
  }
  for (const attributes of left.values()) setAttributes(append(holder, place.entry), attributes);
}

function setAttributes(element: XmlElement, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (element.attr(name) !== value) element.setAttr(name, value);
  }
}

/** Our local name as the tree names elements. */
export function canonical(local: string): string {
  return `{${STORE_NAMESPACE}}:${local}`;
}

function child(parent: XmlElement, local: string): XmlElement | undefined {
  return parent.child(canonical(local));
}

export function entries(root: XmlElement, { group: name, entry }: Omit<RecordPlace, 'key'>): XmlElement[] {
  return child(root, name)?.elements(canonical(entry)) ?? [];
}

function group(root: XmlElement, local: string): XmlElement {
  return child(root, local) ?? append(root, local);
}

/** Adds an empty element of our namespace under whatever prefix the part binds to it. */
function append(parent: XmlElement, local: string): XmlElement {
  const prefix = [...parent.scope].find(([, uri]) => uri === STORE_NAMESPACE)?.[0] ?? '';
  const written = prefix === '' ? local : `${prefix}:${local}`;
  const declaration =
    prefix === '' && parent.scope.get('') !== STORE_NAMESPACE ? ` xmlns="${escapeAttr(STORE_NAMESPACE)}"` : '';
  parent.insert(parseFragment(`<${written}${declaration}/>`, parent.scope));
  const added = parent.elements(canonical(local)).at(-1);
  if (!added) throw new Error(`no ${local} after adding it`);
  return added;
}
