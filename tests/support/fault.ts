import { describeInputError, InputError } from '../../src/texts/inputError';

/** The input error that `run` throws; its sentences are looked at in both languages. */
export function faultOf(run: () => unknown): InputError {
  try {
    run();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const fault = error as InputError;
    for (const language of ['vi', 'en'] as const) {
      const sentence = describeInputError(fault, language);
      expect(sentence).not.toMatch(/undefined|\[object|\n/);
      expect(sentence).toContain(';');
    }
    return fault;
  }
  throw new Error('the input was accepted');
}
