import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { builtInPack, readLayout, readPack, sectionsOf } from '../../src/campaign';
import { describeInputError, InputError } from '../../src/texts/inputError';

const source = join(__dirname, '../fixtures/source/ke-hoach-va-de-cuong-nghi-quyet-4a.md');

/** Folds what carries no wording: markdown and HTML emphasis, line breaks and runs of white space. */
function foldSource(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\*+|<\/?i>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const sourceText = foldSource(readFileSync(source, 'utf8'));
const outlineText = sourceText.slice(sourceText.indexOf('ĐỀ CƯƠNG'));
const pack = builtInPack();
const sections = sectionsOf(pack);

function faultOf(text: string): InputError {
  try {
    readPack(text);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error as InputError;
  }
  throw new Error('the pack was accepted');
}

describe('the built-in pack, held against the source', () => {
  it.each(sections.map((section) => [section.id, section]))(
    '%s: title word for word, with its number',
    (_, section) => {
      expect(outlineText).toContain(`${section.number} ${section.title}`);
      expect(section.title).not.toMatch(/[.\s]$/);
    },
  );

  it.each(sections.flatMap(({ prompts }) => prompts).map((prompt) => [prompt.id, prompt]))(
    '%s: prompt word for word',
    (_, prompt) => {
      expect(outlineText).toContain(prompt.text);
    },
  );

  it('leaves out no dash of the outline, and keeps their order', () => {
    const dashes = outlineText.match(/ - (?=\p{Lu})/gu) ?? [];
    const dashed = sections.flatMap(({ prompts }) => prompts).filter(({ text }) => outlineText.includes(`- ${text}`));
    expect(dashed).toHaveLength(dashes.length);
    const places = sections.flatMap(({ prompts }) => prompts).map(({ text }) => outlineText.indexOf(text));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('covers every paragraph of the outline: nothing is left when headings and prompts are taken out', () => {
    const opening = `ĐỀ CƯƠNG Báo cáo ${pack.title}`;
    const pieces = sections.flatMap(({ number, title, prompts }) => [
      `${number} ${title}`,
      ...prompts.map(({ text }) => text),
    ]);
    const rest = [opening, ...pieces].reduce((text, piece) => text.replace(piece, ''), outlineText);
    expect(rest.replace(/[-.\s]/g, '')).toBe('');
  });

  it('takes its facts from the source', () => {
    const facts = [
      pack.title,
      `${pack.resolution.number} ngày 04/3/2010 của ${pack.resolution.issuer}`,
      `“${pack.resolution.abstract}”`,
      pack.resolution.shortName,
      `${pack.basedOn[0]?.number}, ngày 28/02/2020 của ${pack.basedOn[0]?.issuer}`,
      `${pack.issuer} ban hành`,
      ...pack.levels.flatMap(({ deadline }) => (deadline ? [deadline.text] : [])),
      ...pack.schedule.map(({ task, lead, time }) => `${task} ${lead} ${time}`),
      ...pack.reviewForms.map(({ name }) => name),
      'gửi báo cáo về Liên đoàn Lao động tỉnh (qua Ban Công tác cơ sở)',
    ];
    for (const fact of facts) expect(sourceText).toContain(fact);
    expect(pack.schedule).toHaveLength(6);
  });

  it('has the ids of the outline, each once, each under its parent', () => {
    expect(sections.map(({ id }) => id)).toEqual(
      ['I', 'II', 'II.1', 'II.2', 'II.2.1', 'II.2.2', 'II.2.3', 'II.2.4', 'II.3', 'II.3.1', 'II.3.2', 'II.3.3', 'III', 'IV'], // prettier-ignore
    );
    for (const { id, level, parent, number } of sections) {
      expect(id.split('.')).toHaveLength(level);
      expect(parent).toBe(level === 1 ? null : id.replace(/\.\d+$/, ''));
      expect(`.${id}.`.endsWith(`.${number}`)).toBe(true);
    }
    const prompts = sections.flatMap((section) => section.prompts.map(({ id }) => id));
    expect(new Set(prompts).size).toBe(prompts.length);
    for (const section of sections) {
      expect(section.prompts.map(({ id }) => id)).toEqual(
        section.prompts.map((_, i) => `${section.id}.${'abcdefg'[i]}`),
      );
    }
  });

  it('asks for evidence for every prompt, and for none is a term given twice in a group', () => {
    for (const prompt of sections.flatMap(({ prompts }) => prompts)) {
      expect(prompt.evidence.length > 0).toBe(prompt.satisfiedBy === undefined);
      for (const group of prompt.evidence) expect(new Set(group).size).toBe(group.length);
    }
  });

  it('invents no target and says where the layout of Form 01 comes from', () => {
    expect(pack.targets).toEqual([]);
    expect(pack.form01.provenance).toBe('reconstructed from the outline');
    expect(pack.form01.years).toHaveLength(11);
    expect(pack.form01.years.filter(({ estimate }) => estimate)).toEqual([{ year: 2020, estimate: true }]);
  });

  it('offers sentence starters that state no figure: a slot stands for each', () => {
    const starters = sections.flatMap((section) => section.starters.map(({ text }) => text));
    expect(starters.length).toBeGreaterThan(10);
    for (const text of starters) {
      expect(text).toContain('…');
      expect(text.replace(`${pack.period.from}-${pack.period.to}`, '')).not.toMatch(/\d/);
    }
  });

  it('is written in NFC', () => {
    const text = JSON.stringify(pack);
    expect(text).toBe(text.normalize('NFC'));
  });
});

describe('reading a pack', () => {
  it('gives back what was saved, unknown fields at every depth included', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 1, 2, 3), (value, depth) => {
        const more = builtInPack();
        const holder = [more, more.outline[0], more.outline[1]?.sections[0]?.prompts[1], more.form01.columns[2]][depth];
        if (holder) Object.assign(holder, { later: value });
        const saved = JSON.stringify(more);
        expect(JSON.stringify(readPack(saved))).toBe(saved);
      }),
    );
  });

  it('reads the layout of Form 01 out of a pack, or out of a file that holds nothing else', () => {
    expect(readLayout(JSON.stringify(pack))).toEqual(pack.form01);
    expect(readLayout(`\uFEFF${JSON.stringify({ form01: pack.form01 })}`)).toEqual(pack.form01);
    const refused = (change: (layout: typeof pack.form01) => void): unknown => {
      const copy = builtInPack();
      change(copy.form01);
      try {
        return readLayout(JSON.stringify({ form01: copy.form01 }));
      } catch (error) {
        return error instanceof InputError ? error.params : error;
      }
    };
    const [column] = pack.form01.columns;
    expect(refused(({ columns }) => column && columns.push(column))).toEqual({ path: 'form01.columns', problem: 'duplicate' }); // prettier-ignore
    expect(refused(({ columns }) => columns.splice(1, 1))).toEqual({ path: 'form01', problem: 'unknownReference' });
    expect(refused(({ years }) => years.splice(0))).toEqual({ path: 'form01.years', problem: 'value' });
  });

  it('reads a layout of before there were groups', () => {
    const older = builtInPack();
    for (const column of older.form01.columns) {
      delete column.group;
      delete column.identifies;
    }
    expect(readPack(JSON.stringify(older))).toEqual(older);
  });

  it('hands out copies, so that no caller changes another caller’s pack', () => {
    builtInPack().outline.pop();
    expect(builtInPack().outline).toHaveLength(4);
  });

  it('accepts a byte order mark and a target', () => {
    const sample = { id: 'sample', indicator: 'SỐ LIỆU MẪU', comparator: 'atLeast', value: '70.5', unit: '%', year: 2015, citation: 'mẫu', verified: false, sample: true }; // prettier-ignore
    expect(readPack(`\uFEFF${JSON.stringify({ ...pack, targets: [sample] })}`).targets).toEqual([sample]);
  });

  const edited = (change: (copy: ReturnType<typeof builtInPack>) => void): string => {
    const copy = builtInPack();
    change(copy);
    return JSON.stringify(copy);
  };
  const first = <T>(list: T[]): T => {
    if (list[0] === undefined) throw new Error('empty list');
    return list[0];
  };
  it.each([
    ['no JSON', '{"schema":', '', 'json'],
    ['another schema', '{"schema":"tongket.pack/9"}', 'schema', 'schema'],
    ['no schema', '{}', 'schema', 'missing'],
    ['not an object', '[]', 'schema', 'missing'],
    [
      'a missing field',
      edited((p) => Reflect.deleteProperty(first(p.outline), 'title')),
      'outline[0].title',
      'missing',
    ],
    ['a wrong type', edited((p) => Reflect.set(p, 'levels', 'x')), 'levels', 'type'],
    ['a wrong value', edited((p) => (first(p.form01.years).year = 99999)), 'form01.years[0].year', 'value'],
    [
      'a section given twice',
      edited((p) => p.outline.push({ ...first(p.outline), prompts: [] })),
      'outline',
      'duplicate',
    ],
    [
      'a prompt given twice',
      edited((p) => first(p.outline).prompts.push(first(first(p.outline).prompts))),
      'outline',
      'duplicate',
    ],
    [
      'a column given twice',
      edited((p) => p.form01.columns.push(first(p.form01.columns))),
      'form01.columns',
      'duplicate',
    ],
    [
      'a prompt of another section',
      edited((p) => (first(first(p.outline).prompts).id = 'II.a')),
      'outline.I',
      'misplaced',
    ],
    [
      'a section under a wrong parent',
      edited((p) => first(p.outline).sections.push(...p.outline.splice(3))),
      'outline.IV',
      'misplaced',
    ],
    ['a sum over no column', edited((p) => (first(p.form01.sums).total = 'nothing')), 'form01', 'unknownReference'],
    ['a table in no section', edited((p) => (p.form01.section = 'V')), 'form01.section', 'unknownReference'],
    [
      'evidence of no kind that is known',
      edited((p) => first(first(p.outline).prompts).evidence.push([{ kind: 'smell' as 'figure' }])),
      'outline[0].prompts[0].evidence[8][0]',
      'value',
    ],
  ])('refuses %s, saying where and what', (_, text, path, problem) => {
    const error = faultOf(text);
    expect([error.code, error.params]).toEqual(['pack.invalid', { path, problem }]);
    for (const language of ['vi', 'en'] as const) expect(describeInputError(error, language)).toContain(path);
  });
});
