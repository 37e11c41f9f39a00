import { errorCode, fresh, hit, paragraphAt, type ConformanceProgram } from '../program';

/** Properties of a font that hold one plain value. */
type FontProperties = Pick<
  Word.Interfaces.FontData,
  | 'bold'
  | 'color'
  | 'highlightColor'
  | 'italic'
  | 'name'
  | 'size'
  | 'strikeThrough'
  | 'subscript'
  | 'superscript'
  | 'underline'
>;

/** A program that sets one property of the font of some words and reads it back. */
function fontProgram<K extends keyof FontProperties>(
  property: K,
  value: NonNullable<FontProperties[K]>,
): ConformanceProgram {
  return {
    name: `font: ${property} is set on some words and read back`,
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      fresh(context, 'a word here', 'end');
      const { font } = hit(context, 'word');
      font.set({ [property]: value });
      font.load(property);
      await context.sync();
      const read: string | number | boolean | undefined = font.toJSON()[property];
      return typeof read === 'string' ? read.toUpperCase() : (read ?? null);
    },
    expected: typeof value === 'string' ? value.toUpperCase() : value,
  };
}

/** A program that gives a paragraph a built-in style and reads it back. */
function styleProgram(style: NonNullable<Word.Interfaces.ParagraphUpdateData['styleBuiltIn']>): ConformanceProgram {
  return {
    name: `styles: styleBuiltIn ${style} is set and read back`,
    requires: 'WordApi 1.3',
    basis: 'documented',
    run: async (context) => {
      const one = fresh(context, 'one', 'end').paragraphs.getFirst();
      one.styleBuiltIn = style;
      one.load('styleBuiltIn,text');
      await context.sync();
      return [one.styleBuiltIn, one.text];
    },
    expected: [style, 'one'],
  };
}

export const programs: ConformanceProgram[] = [
  styleProgram('Normal'),
  styleProgram('Heading1'),
  styleProgram('Heading9'),
  styleProgram('Title'),
  styleProgram('ListParagraph'),
  styleProgram('Quote'),
  {
    name: 'styles: a style set on one paragraph leaves the others',
    requires: 'WordApi 1.3',
    basis: 'documented',
    run: async (context) => {
      const { paragraphs } = fresh(context, 'one', 'two', 'three');
      paragraphs.getFirst().getNext().styleBuiltIn = 'Heading2';
      paragraphs.load('items/styleBuiltIn');
      await context.sync();
      return paragraphs.items.map(({ styleBuiltIn }) => styleBuiltIn);
    },
    expected: ['Normal', 'Heading2', 'Normal'],
  },
  {
    name: 'styles: setting a style by the name another paragraph has',
    requires: 'WordApi 1.3',
    basis: 'documented',
    run: async (context) => {
      const { paragraphs } = fresh(context, 'one', 'two', 'end');
      const one = paragraphs.getFirst();
      one.styleBuiltIn = 'Heading3';
      one.load('style');
      await context.sync();
      const two = one.getNext();
      two.style = one.style;
      two.load('styleBuiltIn');
      await context.sync();
      return two.styleBuiltIn;
    },
    expected: 'Heading3',
  },
  {
    name: 'styles: the English name of a heading style (Word in English)',
    requires: 'WordApi 1.3',
    basis: 'assumed',
    run: async (context) => {
      const one = fresh(context, 'one', 'end').paragraphs.getFirst();
      one.styleBuiltIn = 'Heading1';
      one.load('style');
      await context.sync();
      return one.style;
    },
    expected: 'Heading 1',
  },
  {
    name: 'styles: a name that no style has is refused',
    requires: 'WordApi 1.1',
    basis: 'assumed',
    run: async (context) => {
      fresh(context, 'one', 'end');
      const one = await paragraphAt(context, 0);
      return errorCode(async () => {
        one.style = 'No style has this name';
        await context.sync();
      });
    },
    expected: 'InvalidArgument',
  },
  fontProgram('bold', true),
  fontProgram('italic', true),
  fontProgram('size', 13.5),
  fontProgram('name', 'Times New Roman'),
  fontProgram('color', '#FF0000'),
  fontProgram('underline', 'Single'),
  fontProgram('highlightColor', '#FFFF00'),
  fontProgram('strikeThrough', true),
  fontProgram('subscript', true),
  fontProgram('superscript', true),
  {
    name: 'font: what is set on some words is not set on the others',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      fresh(context, 'a word here', 'end');
      const [a, word, here] = [hit(context, 'a '), hit(context, 'word'), hit(context, ' here')];
      word.font.bold = true;
      for (const range of [a, word, here]) range.load('font/bold');
      await context.sync();
      return [a.font.bold, word.font.bold, here.font.bold];
    },
    expected: [false, true, false],
  },
  {
    name: 'font: mixed bold and size read as null',
    requires: 'WordApi 1.1',
    basis: 'assumed',
    run: async (context) => {
      fresh(context, 'a word here', 'end');
      const word = hit(context, 'word');
      word.font.bold = true;
      word.font.size = 30;
      const one = await paragraphAt(context, 0);
      one.load('font/bold,font/size');
      await context.sync();
      return [one.font.bold, one.font.size];
    },
    expected: [null, null],
  },
  {
    name: 'font: mixed name and colour read as empty text',
    requires: 'WordApi 1.1',
    basis: 'assumed',
    run: async (context) => {
      fresh(context, 'a word here', 'end');
      const word = hit(context, 'word');
      word.font.name = 'Courier New';
      word.font.color = '#00FF00';
      const one = await paragraphAt(context, 0);
      one.load('font/name,font/color');
      await context.sync();
      return [one.font.name, one.font.color];
    },
    expected: ['', ''],
  },
  {
    name: 'font: bold can be taken off again',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      fresh(context, 'a word here', 'end');
      const { font } = hit(context, 'word');
      font.bold = true;
      await context.sync();
      font.bold = false;
      font.load('bold');
      await context.sync();
      return font.bold;
    },
    expected: false,
  },
  {
    name: 'font: text inserted at the end of bold words is bold',
    requires: 'WordApi 1.1',
    basis: 'assumed',
    run: async (context) => {
      fresh(context, 'a word here', 'end');
      const word = hit(context, 'word');
      word.font.bold = true;
      const added = word.insertText('s', 'End');
      added.load('font/bold');
      await context.sync();
      return added.font.bold;
    },
    expected: true,
  },
  {
    name: 'font: replacing text keeps its formatting',
    requires: 'WordApi 1.1',
    basis: 'assumed',
    run: async (context) => {
      fresh(context, 'a word here', 'end');
      const word = hit(context, 'word');
      word.font.italic = true;
      const phrase = word.insertText('phrase', 'Replace');
      phrase.load('font/italic');
      await context.sync();
      return phrase.font.italic;
    },
    expected: true,
  },
  {
    name: 'font: several properties at once',
    requires: 'WordApi 1.1',
    basis: 'documented',
    run: async (context) => {
      fresh(context, 'a word here', 'end');
      const { font } = hit(context, 'word');
      font.set({ bold: true, italic: true, size: 20 });
      font.load('bold,italic,size');
      await context.sync();
      return [font.bold, font.italic, font.size];
    },
    expected: [true, true, 20],
  },
];
