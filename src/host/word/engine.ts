import type { HostDocument } from './document';
import { HostError, HTTP_STATUS, notFound } from './errors';
import { isWordObject, type Argument, type Json, type WordObject } from './objects';
import { evaluateQuery } from './query';
import type { Quirks } from './quirks';
import { readRequest, type Action, type ArgumentInfo, type ObjectPath, type Request } from './request';
import { callMember, createService, identity, memberName, navigate, notServed, own, specOf } from './registry';

interface Result {
  readonly ActionId: number;
  readonly Value: unknown;
}

/** Kinds of actions and paths, OFFICE-PROTOCOL.md 6.2. */
const ACTION = { instantiate: 1, load: 2, method: 3, set: 4, trace: 5, retrieve: 7 } as const;
const PATH = { root: 1, service: 2, method: 3, property: 4, indexer: 5, reference: 6, nothing: 7 } as const;

/**
 * Answers rich-API requests over an open document: Word's side of OFFICE-PROTOCOL.md section 6, without its transport.
 * What a Word class can do stands in the tables of {@link specOf}; the engine itself knows no class.
 */
export class WordEngine {
  constructor(
    private readonly document: HostDocument,
    quirks: Quirks,
  ) {
    document.quirks = quirks;
  }

  /**
   * Carries out one request.
   * @param body JSON text of a ProcessQuery
   * @returns JSON text `{Results, TraceIds, Error?}`; never throws: whatever fails becomes `Error`
   */
  process(body: string): string {
    const results: Result[] = [];
    const traces: number[] = [];
    const journal = this.document.journal;
    const start = journal.mark();
    let failure: object | undefined;
    let index = 0;
    let location = '';
    try {
      const request = readRequest(body);
      const paths = new Paths(this.document, request, (at) => (location = at));
      for (const [at, action] of request.Actions.entries()) {
        index = at;
        location = '';
        const mark = journal.mark();
        try {
          const value = this.act(action, paths, traces, (where) => (location = where));
          if (value !== undefined) results.push({ ActionId: action.Id, Value: value });
        } catch (error) {
          journal.rollback(mark);
          throw error;
        }
      }
    } catch (error) {
      failure = describe(error, location, index);
      if (this.document.quirks.rollback) journal.rollback(start);
    }
    this.document.settle();
    return JSON.stringify({ ...(failure && { Error: failure }), Results: results, TraceIds: traces });
  }

  private act(action: Action, paths: Paths, traces: number[], at: (location: string) => void): unknown {
    if (action.ActionType === ACTION.trace) {
      traces.push(action.Id);
      return null;
    }
    const target = paths.object(action.ObjectPathId);
    if (target) at(memberName(target, action.Name));
    switch (action.ActionType) {
      case ACTION.instantiate:
        return target && identity(target, this.document);
      case ACTION.load:
        return target && evaluateQuery(target, action.QueryInfo ?? {}, this.document, 'original');
      case ACTION.retrieve:
        return target && evaluateQuery(target, action.QueryInfo ?? {}, this.document, 'camel');
      case ACTION.method: {
        if (action.Name === '_KeepReference') return null;
        if (!target) throw notFound();
        const value = callMember(target, action.Name, paths.arguments(action.ArgumentInfo), this.document);
        if (isWordObject(value)) return identity(value, this.document);
        return value ?? null;
      }
      case ACTION.set: {
        if (!target) throw notFound();
        const scalar = own(specOf(target).scalars, action.Name);
        if (!scalar?.set) throw notServed(memberName(target, action.Name));
        this.document.requireAlive(target);
        scalar.set(target, this.document, plain(paths.arguments(action.ArgumentInfo)[0]));
        return undefined;
      }
      default:
        throw notServed(`action type ${action.ActionType}`);
    }
  }
}

/** Object paths of one request; each is evaluated once, at its first use, because evaluating can change the document. */
class Paths {
  private readonly known = new Map<number, WordObject | null>();

  constructor(
    private readonly document: HostDocument,
    private readonly request: Request,
    private readonly at: (location: string) => void,
  ) {}

  object(id: number): WordObject | null {
    const known = this.known.get(id);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[String(id)];
    if (!path) throw new HostError('InvalidObjectPath');
    const object = this.evaluate(path);
    this.known.set(id, object);
    return object;
  }

  /** Arguments with object references put in place of their path ids. */
  arguments(info: ArgumentInfo | undefined): Argument[] {
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) => this.argument(value, references[index]));
  }

  private argument(value: Json, reference: unknown): Argument {
    if (typeof reference === 'number' && reference !== 0) return this.object(reference);
    if (Array.isArray(value) && Array.isArray(reference)) {
      return value.map((item: Json, index) => this.argument(item, reference[index]));
    }
    if (typeof value === 'object' && value !== null && '_ObjectPathId' in value) {
      return this.object(Number(value['_ObjectPathId']));
    }
    return value;
  }

  private evaluate(path: ObjectPath): WordObject | null {
    switch (path.ObjectPathType) {
      case PATH.root:
        return this.document.root;
      case PATH.service:
        return createService(path.Name, this.document);
      case PATH.reference:
        return this.document.byReference(path.Name);
      case PATH.nothing:
        return null;
      case PATH.method:
      case PATH.property:
      case PATH.indexer:
        return this.child(path);
      default:
        throw notServed(`object path type ${path.ObjectPathType}`);
    }
  }

  private child(path: ObjectPath): WordObject | null {
    const parent = this.object(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    const method = path.ObjectPathType === PATH.method;
    const name = path.ObjectPathType === PATH.indexer ? 'GetItem' : path.Name;
    this.at(memberName(parent, name));
    const args = this.arguments(path.ArgumentInfo);
    const value =
      method || name === 'GetItem'
        ? callMember(parent, name, args, this.document)
        : navigate(parent, name, this.document);
    if (value === null || isWordObject(value)) return value;
    throw notServed(memberName(parent, name));
  }
}

function plain(value: Argument): Json {
  if (value === undefined) return null;
  if (isWordObject(value)) throw new HostError('InvalidArgument');
  return value as Json;
}

function describe(error: unknown, location: string, index: number): object {
  const known = error instanceof HostError ? error : undefined;
  const code = known?.code ?? 'GeneralException';
  const detail = error instanceof Error ? error.message : String(error);
  return {
    Code: code,
    Message: known ? known.message : `There was an internal error while processing the request (${detail}).`,
    Location: location,
    ActionIndex: index,
    HttpStatusCode: HTTP_STATUS[code],
  };
}
