import type { WordEngine } from '../word/engine';
import { COMMON_ERROR, CommonApiError } from './commonError';
import { fields, text } from './envelope';
import { callOnSelection, loadFromSelection, resultOf } from './richRequest';

/**
 * What is selected, as text or as flat OPC. One engine serves both APIs: the Common API's calls become rich-API requests on the selection.
 * @param coerceType `text` or `ooxml`
 * @throws CommonApiError for any other coercion
 */
export function getSelectedData(engine: WordEngine, coerceType: string): string {
  if (coerceType === 'text') {
    const { value } = run(engine, loadFromSelection('text'));
    return text(fields(value).Text);
  }
  if (coerceType === 'ooxml') return text(run(engine, callOnSelection('GetOoxml', [])).value);
  throw new CommonApiError(COMMON_ERROR.coercionNotSupported);
}

/**
 * Puts text or flat OPC in the place of the selection.
 * @throws CommonApiError for any other coercion, and for data that Word would refuse
 */
export function setSelectedData(engine: WordEngine, coerceType: string, data: string): void {
  // office.js lets setSelectedDataAsync infer the coercion; plain text then comes without a type.
  if (coerceType === 'text' || coerceType === '') run(engine, callOnSelection('InsertText', [data, 'Replace']));
  else if (coerceType === 'ooxml') run(engine, callOnSelection('InsertOoxml', [data, 'Replace']));
  else throw new CommonApiError(COMMON_ERROR.coercionNotSupported);
}

function run(engine: WordEngine, body: string): ReturnType<typeof resultOf> {
  const result = resultOf(engine.process(body), 2);
  if (result.error === 'InvalidArgument') throw new CommonApiError(COMMON_ERROR.invalidDataFormat);
  if (result.error !== null) throw new CommonApiError(COMMON_ERROR.internal);
  return result;
}
