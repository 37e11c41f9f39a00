import type { HostDocument } from './document';
import { COLLECTIONS, type CollectionObject, type Json, type WordObject } from './objects';
import { identity, navigate, own, specOf } from './registry';

/** What a load asks for: names as typed in the client (`text`, `font/bold`), expansions, a window of a collection. */
export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

/** Spelling of the names in the answer: the protocol's own (`Text`, `_Items`) or the client's (`text`, `items`). */
type Spelling = 'original' | 'camel';

/** Names that are asked for at one level: `null` for a leaf, deeper names for a navigation property. */
interface Wanted {
  all: boolean;
  readonly names: Map<string, Wanted>;
}

/** Answers a load: the properties asked for, of an object or of each item of a collection. */
export function evaluateQuery(object: WordObject, query: QueryInfo, document: HostDocument, spelling: Spelling): Json {
  const wanted: Wanted = { all: !query.Select || query.Select.length === 0, names: new Map() };
  for (const path of [...(query.Select ?? []), ...(query.Expand ?? [])]) want(wanted, path.split('/'));
  return read(object, wanted, document, spelling, query);
}

function want(wanted: Wanted, steps: readonly string[]): void {
  const [step, ...rest] = steps;
  if (step === undefined || step === '') return;
  if (step === '*' || step === '$all' || step === '$none') {
    wanted.all ||= step !== '$none';
    return;
  }
  if (step === 'items' || step === '_Items') {
    if (rest.length === 0) wanted.all = true;
    want(wanted, rest);
    return;
  }
  const name = pascal(step);
  let deeper = wanted.names.get(name);
  if (!deeper) wanted.names.set(name, (deeper = { all: false, names: new Map() }));
  want(deeper, rest);
}

function read(object: WordObject, wanted: Wanted, document: HostDocument, spelling: Spelling, window: QueryInfo): Json {
  document.requireAlive(object);
  if (isCollection(object)) {
    const skip = window.Skip ?? 0;
    const items = object.items().slice(skip, window.Top === undefined ? undefined : skip + window.Top);
    const values = items.map((item) => read(item, wanted, document, spelling, {}));
    return { ...identity(object, document), [spelling === 'camel' ? 'items' : '_Items']: values };
  }
  const spec = specOf(object);
  const out: Record<string, Json> = identity(object, document);
  const put = (name: string, value: Json): void => void (out[spelling === 'camel' ? camel(name) : name] = value);
  // A navigation property named by itself (`font`) means all its scalars; so does a load that names nothing.
  const all = wanted.all || wanted.names.size === 0;
  if (all) for (const [name, scalar] of Object.entries(spec.scalars ?? {})) put(name, scalar.get(object, document));
  for (const [name, deeper] of wanted.names) {
    const scalar = own(spec.scalars, name);
    if (scalar) put(name, scalar.get(object, document));
    else if (isIdName(name)) continue;
    else {
      const child = navigate(object, name, document);
      put(name, child && read(child, deeper, document, spelling, {}));
    }
  }
  return out;
}

/** `_Id`, `Id` and `_ReferenceId` are in every answer anyway. */
function isIdName(name: string): boolean {
  return name === 'Id' || name === '_Id' || name === '_ReferenceId' || name === 'IsNullObject';
}

export function isCollection(object: WordObject): object is CollectionObject {
  return (COLLECTIONS as readonly string[]).includes(object.kind);
}

function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function camel(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
