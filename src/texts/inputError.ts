import { errorTexts } from './errors';
import type { Language } from './language';

type ErrorTexts = (typeof errorTexts)['vi'];
export type InputErrorCode = keyof ErrorTexts;
type ParamsOf<C extends InputErrorCode> = Parameters<ErrorTexts[C]>[0];

/**
 * Bad input: something a user gave us that we refuse without changing anything. It carries a code and the values the
 * sentence needs; {@link describeInputError} makes the sentence.
 */
export class InputError<C extends InputErrorCode = InputErrorCode> extends Error {
  override readonly name = 'InputError';

  constructor(
    readonly code: C,
    readonly params: ParamsOf<C>,
  ) {
    super(`${code} ${JSON.stringify(params)}`);
  }
}

/** One sentence that says what is wrong, where, and what to do. */
export function describeInputError(error: InputError, language: Language): string {
  const sentence = errorTexts[language][error.code] as (params: unknown) => string;
  return sentence(error.params);
}
