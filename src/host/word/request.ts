import { invalid } from './errors';
import type { Json } from './objects';
import type { QueryInfo } from './query';

/** The body of a ProcessQuery as the client writes it (OFFICE-PROTOCOL.md 6.2). */
export interface ArgumentInfo {
  readonly Arguments?: readonly Json[];
  /** Parallel to Arguments: a path id where the argument is an object, 0 for a literal, an array for an array argument. */
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

export interface Request {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

/** Reads a request. @throws HostError InvalidArgument for text that is no request */
export function readRequest(body: string): Request {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch (error) {
    throw invalid(`The request is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (!isRequest(value)) throw invalid('The request has no Actions or no ObjectPaths.');
  return value;
}

function isRequest(value: unknown): value is Request {
  return (
    typeof value === 'object' &&
    value !== null &&
    'Actions' in value &&
    Array.isArray(value.Actions) &&
    'ObjectPaths' in value &&
    typeof value.ObjectPaths === 'object' &&
    value.ObjectPaths !== null
  );
}
