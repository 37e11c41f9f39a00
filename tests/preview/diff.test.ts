import fc from 'fast-check';
import { textChange } from '../../src/preview/diff';

describe('the change from one text to another', () => {
  test('is none for equal texts', () => expect(textChange('abc', 'abc')).toBeNull());

  test('ends at the cursor where several places would do', () => {
    expect(textChange('aa', 'aaa', 1)).toEqual({ from: 0, to: 0, text: 'a' });
    expect(textChange('aa', 'aaa', 3)).toEqual({ from: 2, to: 2, text: 'a' });
  });

  test('is what an input method replaces', () => {
    expect(textChange('tiêng', 'tiếng', 5)).toEqual({ from: 2, to: 3, text: 'ế' });
    expect(textChange('x dd', 'x đ', 3)).toEqual({ from: 2, to: 4, text: 'đ' });
  });

  test('never cuts a character in two', () => {
    const change = textChange('\u{1F600}', '\u{1F601}');
    expect(change).toEqual({ from: 0, to: 2, text: '\u{1F601}' });
  });

  test('always leads from the one to the other', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'ế', '\u{1F600}', '\u{1F601}', '\n'), maxLength: 8 });
    fc.assert(
      fc.property(text, text, fc.nat(20), (before, after, caret) => {
        const change = textChange(before, after, Math.min(caret, after.length));
        if (!change) return before === after;
        return before.slice(0, change.from) + change.text + before.slice(change.to) === after;
      }),
    );
  });
});
