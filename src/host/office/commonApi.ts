import { InputError } from '../../texts/inputError';
import type { HostDocument } from '../word/document';
import type { WordEngine } from '../word/engine';
import { COMMON_ERROR, CommonApiError } from './commonError';
import type { CustomXmlParts } from './customXml';
import { fields, text, type Fields } from './envelope';
import type { DocumentFiles } from './files';
import { getSelectedData, setSelectedData } from './selectedData';
import type { Settings } from './settings';

/** The open document as the Common API sees it. */
export interface CommonContext {
  readonly document: HostDocument;
  readonly engine: WordEngine;
  readonly url: string;
  readonly settings: Settings;
  readonly files: DocumentFiles;
  readonly customXml: CustomXmlParts;
}

type Call = (context: CommonContext, input: Fields) => Fields;

/** A call that changes the document: refused while it is read-only. */
const write =
  (call: Call): Call =>
  (context, input) => {
    if (context.document.readOnly) throw new CommonApiError(COMMON_ERROR.documentReadOnly);
    const result = call(context, input);
    context.document.saved = false;
    return result;
  };

/** The calls that are served, by DispatchId (OFFICE-PROTOCOL.md, section 5). */
const CALLS: ReadonlyMap<number, Call> = new Map<number, Call>([
  [64, ({ engine }, input) => ({ Data: getSelectedData(engine, text(fields(input.DdaGetBindingData).CoerceType)) })],
  [
    65,
    write(({ engine }, input) => {
      const data = fields(input.DdaSetBindingData);
      setSelectedData(engine, text(data.CoerceType), text(data.Data));
      return {};
    }),
  ],
  [75, ({ settings }) => ({ Properties: { Settings: settings.entries() } })],
  [
    76,
    write(({ settings }, input) => {
      settings.replace(fields(input.DdaSettingsMethod).Properties);
      return {};
    }),
  ],
  [
    77,
    ({ files }, input) => {
      const file = files.open(input[0], input[1]);
      return { 0: file.handle, 1: file.size };
    },
  ],
  [
    80,
    ({ files }, input) => {
      const slice = files.slice(input[2], input[3]);
      return { 0: slice, 1: slice.length };
    },
  ],
  [
    81,
    ({ files }, input) => {
      files.close(input[2]);
      return {};
    },
  ],
  [86, ({ url }) => ({ 0: { 1: url } })],
  // The add-in reports that a ribbon command has done its work.
  [94, () => ({})],
  [128, write(({ customXml }, input) => ({ DataPartProperties: part(customXml.add(text(input.xml))) }))],
  [129, ({ customXml }, input) => ({ DataPartProperties: part(customXml.find(text(input.id))) })],
  [130, ({ customXml }, input) => ({ DataPartList: customXml.withNamespace(text(input.namespace)).map(part) })],
  [131, ({ customXml }, input) => ({ Data: customXml.xml(text(input.id)) })],
  [
    133,
    write(({ customXml }, input) => {
      customXml.delete(text(input.id));
      return {};
    }),
  ],
]);

const part = (id: string): Fields => ({ id, DataPartBuiltIn: false });

/**
 * Answers one executeMethod call other than the rich API.
 * @param id DispatchId
 * @param input the message's `_data`
 * @returns the answer's `_data`: `Error` 0 and the result, or the code of what went wrong. A call that is not served answers
 * 5000 (not supported), never silence.
 */
export function callCommonApi(id: number, input: Fields, context: CommonContext): Fields {
  const call = CALLS.get(id);
  if (!call) return { Version: 1, Error: COMMON_ERROR.notSupported };
  try {
    return { Version: 1, Error: 0, ...call(context, input) };
  } catch (error) {
    if (error instanceof CommonApiError) return { Version: 1, Error: error.code };
    // A part of the document that cannot be read.
    if (error instanceof InputError) return { Version: 1, Error: COMMON_ERROR.internal };
    throw error;
  }
}
