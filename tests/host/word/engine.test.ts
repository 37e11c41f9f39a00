import { bytesOf, openBody, p, sources } from './client';

/** Items of a loaded collection. */
function itemsOf(value: unknown): { _ReferenceId: string }[] {
  return (value as { _Items: { _ReferenceId: string }[] })._Items;
}

describe('requests', () => {
  test('what is not served is refused by its name', () => {
    const opened = openBody(p('a'));
    const before = bytesOf(opened);
    const batch = opened.batch();
    batch.call(batch.body(), 'GetHtml');
    const { Error: error } = batch.send();
    expect(error).toMatchObject({ Code: 'NotImplemented', Location: 'Body.getHtml', ActionIndex: 1 });
    expect(error?.Message).toContain('Body.getHtml');
    expect(bytesOf(opened)).toEqual(before);
  });

  test.each([
    [
      'a navigation property',
      (b: ReturnType<ReturnType<typeof openBody>['batch']>) => void b.property(b.body(), 'Endnotes'),
      'Body.endnotes',
    ],
    [
      'a name that every object has',
      (b: ReturnType<ReturnType<typeof openBody>['batch']>) => void b.call(b.body(), 'constructor'),
      'Body.constructor',
    ],
    [
      'a property to set',
      (b: ReturnType<ReturnType<typeof openBody>['batch']>) => void b.set(b.body(), 'Colour', 1),
      'Body.colour',
    ],
    [
      'a property that is only read',
      (b: ReturnType<ReturnType<typeof openBody>['batch']>) => void b.set(b.paragraph(0), 'Text', 'x'),
      'Paragraph.text',
    ],
  ])('%s', (_what, build, name) => {
    const batch = openBody(p('a')).batch();
    build(batch);
    expect(batch.send().Error).toMatchObject({ Code: 'NotImplemented', Location: name });
  });

  test('text that is no request is an error, not an exception', () => {
    const { engine } = openBody(p('a'));
    for (const text of ['', 'null', '[]', '{}', '{"Actions":[],"ObjectPaths":null}']) {
      expect(JSON.parse(engine.process(text))).toMatchObject({ Error: { Code: 'InvalidArgument' }, Results: [] });
    }
  });

  test('a path is evaluated once however often it is used', () => {
    const opened = openBody(p('a'));
    const batch = opened.batch();
    const added = batch.object(batch.body(), 'InsertParagraph', 'b', 'End');
    batch.call(added, '_KeepReference');
    batch.load(added, 'text');
    batch.load(added, 'text');
    expect(batch.send().Error).toBeUndefined();
    expect(sources(opened)).toHaveLength(2);
  });

  test('a reference id names the same object in later requests, and each object has one', () => {
    const opened = openBody(p('a') + p('b'));
    const first = opened.batch();
    const load = first.load(first.property(first.body(), 'Paragraphs'), 'text');
    const read = (): { _ReferenceId: string }[] => {
      const batch = opened.batch();
      const action = batch.load(batch.property(batch.body(), 'Paragraphs'), 'text');
      return itemsOf(batch.send().value(action));
    };
    const items = itemsOf(first.send().value(load));
    expect(read()).toEqual(items);
    const later = opened.batch();
    const action = later.load(later.reference(items[1]?._ReferenceId ?? ''), 'text');
    expect(later.send().value(action)).toMatchObject({ Text: 'b' });
  });

  test('an unknown reference id is InvalidObjectPath', () => {
    const batch = openBody(p('a')).batch();
    batch.reference('{Paragraph-99}');
    expect(batch.send().Error?.Code).toBe('InvalidObjectPath');
  });

  test('children of a null object are null, and setting one is an error', () => {
    const batch = openBody(p('a')).batch();
    const control = batch.object(
      batch.object(batch.property(batch.document, 'ContentControls'), 'GetByTag', 't'),
      'GetFirstOrNullObject',
    );
    const font = batch.load(batch.property(control, 'Font'), 'bold');
    const failing = batch.set(control, 'Tag', 'x');
    const answer = batch.send();
    expect(answer.Results.find((result) => result.ActionId === font)?.Value).toBeNull();
    expect(answer.Error?.Code).toBe('ItemNotFound');
    expect(answer.Results.some((result) => result.ActionId === failing)).toBe(false);
  });

  test('the object of a deleted paragraph is gone', () => {
    const opened = openBody(p('a') + p('b'));
    const batch = opened.batch();
    const paragraph = batch.paragraph(0);
    batch.call(paragraph, 'Delete');
    batch.load(paragraph, 'text');
    expect(batch.send().Error).toMatchObject({ Code: 'ItemNotFound' });
    expect(sources(opened)).toHaveLength(1);
  });
});

describe('failures', () => {
  test('a failing action changes nothing, earlier ones stay', () => {
    const opened = openBody(p('a'));
    const batch = opened.batch();
    batch.object(batch.body(), 'InsertParagraph', 'b', 'End');
    const failing = batch.object(batch.body(), 'InsertTable', 2, 2, 'End', [['only one row', '']]);
    batch.load(failing, 'values');
    const answer = batch.send();
    expect(answer.Error).toMatchObject({ Code: 'InvalidArgument', Location: 'Body.insertTable' });
    expect(sources(opened)).toHaveLength(2);
    expect(String(opened.document.body)).not.toContain('w:tbl');
  });

  test('with the quirk the whole request is undone, to the byte', () => {
    const opened = openBody('<w:p/>' + p('a'), { rollback: true });
    const before = bytesOf(opened);
    const batch = opened.batch();
    batch.object(batch.paragraph(0), 'InsertText', 'new', 'Start');
    batch.set(batch.paragraph(1), 'StyleBuiltIn', 'Heading2');
    batch.object(batch.property(batch.property(batch.document, 'Properties'), 'CustomProperties'), 'Add', 'k', 1);
    batch.object(batch.property(batch.document, 'Sections'), 'GetFirst');
    batch.call(batch.body(), 'Nonsense');
    expect(batch.send().Error?.Code).toBe('NotImplemented');
    expect(bytesOf(opened)).toEqual(before);
    expect(opened.document.saved).toBe(true);
  });

  test('a read-only document refuses every write and reads on', () => {
    const opened = openBody(p('a') + p('b'));
    const before = bytesOf(opened);
    opened.document.readOnly = true;
    const writes: ((batch: ReturnType<typeof opened.batch>) => void)[] = [
      (b) => void b.object(b.body(), 'InsertParagraph', 'x', 'End'),
      (b) => void b.object(b.body(), 'InsertText', 'x', 'End'),
      (b) => void b.object(b.body(), 'InsertTable', 1, 1, 'End', null),
      (b) => void b.call(b.body(), 'Clear'),
      (b) => void b.call(b.paragraph(0), 'Delete'),
      (b) => void b.set(b.paragraph(0), 'Alignment', 'Centered'),
      (b) => void b.set(b.paragraph(0), 'StyleBuiltIn', 'Heading3'),
      (b) => void b.set(b.property(b.paragraph(0), 'Font'), 'Bold', true),
      (b) => void b.object(b.paragraph(0), 'InsertContentControl'),
      (b) => void b.object(b.property(b.property(b.document, 'Properties'), 'CustomProperties'), 'Add', 'k', 'v'),
      (b) => void b.set(b.property(b.document, 'Properties'), 'Title', 'x'),
    ];
    for (const write of writes) {
      const batch = opened.batch();
      write(batch);
      expect(batch.send().Error?.Code).toBe('AccessDenied');
    }
    expect(bytesOf(opened)).toEqual(before);
    const batch = opened.batch();
    const ooxml = batch.call(batch.paragraph(1), 'GetOoxml');
    expect(batch.send().value(ooxml)).toContain('>b<');
  });

  test('a listener hears what was edited, and nothing after a read', () => {
    const opened = openBody(p('a') + p('b'));
    const heard: string[] = [];
    opened.document.onChanged((edited) => heard.push([...edited.keys()].map((element) => element.name).join(' ')));
    const read = opened.batch();
    read.load(read.body(), 'text');
    read.send();
    expect(heard).toEqual([]);
    const write = opened.batch();
    write.object(write.paragraph(1), 'InsertText', 'x', 'End');
    write.send();
    expect(heard).toEqual(['w:p']);
  });
});
