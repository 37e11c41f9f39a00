/** @jest-environment ./tests/support/domEnvironment.js */
import { comparable, domText, offsetOf, pointAt, prepare } from '../../src/preview/domText';

function paragraph(html: string): HTMLElement {
  const element = document.createElement('p');
  element.innerHTML = html;
  document.body.replaceChildren(element);
  prepare(element);
  return element;
}

describe('the text of a drawn paragraph', () => {
  test('is that of its text nodes and the breaks of the document', () => {
    const drawn = paragraph(
      '<span>Kết <b>quả</b></span><span><span>\u2003</span></span><span><br></span><span>x</span>',
    );
    expect(domText(drawn)).toBe('Kết quả\u2003\nx');
    expect(domText(drawn)).toBe(comparable('Kết quả\t\vx'));
  });

  test('leaves out deletions and what shows without being text', () => {
    const drawn = paragraph(
      'a<del><span>gone</span></del><span class="docx_tongketshown"><sup>1</sup></span><math><mi>x</mi></math>b',
    );
    expect(domText(drawn)).toBe('ab');
    expect(drawn.querySelector('del')?.contentEditable).toBe('false');
  });

  test('an empty line gets a break of the browser, which is no text', () => {
    for (const html of ['', '<span></span>', 'a<br>']) {
      const drawn = paragraph(html);
      expect(drawn.lastChild?.nodeName).toBe('BR');
      expect(domText(drawn)).toBe(html.startsWith('a') ? 'a\n' : '');
    }
  });
});

describe('places', () => {
  const HTML = '<span>ab</span><del>gone</del><span><br></span><span>cd<b>e</b></span>';

  test('lead from an offset to the page and back', () => {
    const drawn = paragraph(HTML);
    const length = domText(drawn).length;
    for (let offset = 0; offset <= length; offset += 1) expect(offsetOf(drawn, pointAt(drawn, offset))).toBe(offset);
  });

  test('between elements count what stands before them', () => {
    const drawn = paragraph(HTML);
    const offsets = Array.from({ length: drawn.childNodes.length + 1 }, (_, offset) =>
      offsetOf(drawn, { node: drawn, offset }),
    );
    expect(offsets).toEqual([0, 2, 2, 3, 6]);
  });

  test('of an empty paragraph', () => {
    const drawn = paragraph('');
    expect(pointAt(drawn, 0)).toEqual({ node: drawn, offset: 0 });
    expect(offsetOf(drawn, { node: drawn, offset: 0 })).toBe(0);
  });
});
