import { fields, type Fields } from './envelope';

/** Object path types and action types of a rich-API request that we write or look at ourselves (OFFICE-PROTOCOL.md, 6.2). */
const PATH = { root: 1, method: 3 } as const;
const ACTION = { instantiate: 1, load: 2, method: 3 } as const;

/** The body of a request that calls a method of the selection and reads nothing. */
export function callOnSelection(name: string, args: readonly unknown[]): string {
  return JSON.stringify({
    AutoKeepReference: false,
    Actions: [
      { Id: 1, ActionType: ACTION.instantiate, Name: '', ObjectPathId: 2 },
      { Id: 2, ActionType: ACTION.method, Name: name, ObjectPathId: 2, ArgumentInfo: { Arguments: args } },
    ],
    ObjectPaths: SELECTION,
  });
}

/** The body of a request that loads one property of the selection. */
export function loadFromSelection(property: string): string {
  return JSON.stringify({
    AutoKeepReference: false,
    Actions: [
      { Id: 1, ActionType: ACTION.instantiate, Name: '', ObjectPathId: 2 },
      { Id: 2, ActionType: ACTION.load, Name: '', ObjectPathId: 2, QueryInfo: { Select: [property] } },
    ],
    ObjectPaths: SELECTION,
  });
}

const SELECTION = {
  1: { Id: 1, ObjectPathType: PATH.root, Name: '' },
  2: {
    Id: 2,
    ObjectPathType: PATH.method,
    Name: 'GetSelection',
    ParentObjectPathId: 1,
    ArgumentInfo: { Arguments: [] },
  },
};

/** Whether a request only lets go of objects: the client sends such a request after each Word.run and waits for no answer. */
export function isRelease(body: string): boolean {
  if (!body.includes('"_RemoveReference"')) return false;
  const actions = fields(JSON.parse(body)).Actions;
  return (
    Array.isArray(actions) &&
    actions
      .map(fields)
      .every((action) => action.ActionType === ACTION.instantiate || action.Name === '_RemoveReference')
  );
}

/** The body of an answer that reports an error before anything was executed. */
export function errorBody(code: string, message: string): string {
  return JSON.stringify({
    Error: { Code: code, Message: message, Location: '', ActionIndex: 0, HttpStatusCode: 400 },
    Results: [],
    TraceIds: [],
  });
}

/** The value of an action in an answer's body, and the error code if there is one. */
export function resultOf(
  body: string,
  actionId: number,
): { readonly value: Fields[string]; readonly error: string | null } {
  const answer = fields(JSON.parse(body));
  const results: unknown[] = Array.isArray(answer.Results) ? answer.Results : [];
  const result = results.map(fields).find((entry) => entry.ActionId === actionId);
  const code = fields(answer.Error).Code;
  return { value: result?.Value, error: typeof code === 'string' ? code : null };
}
