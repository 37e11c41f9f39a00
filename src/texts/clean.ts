import type { Language } from './language';

/** What a clean copy lost, and what a reader of it can still see of the work on the document. */
export interface CleanedFacts {
  readonly removed: {
    readonly controls: number;
    readonly bookmarks: number;
    readonly guidance: number;
    readonly stores: number;
    readonly panes: number;
    readonly revisions: number;
    readonly comments: number;
    readonly properties: readonly string[];
  };
  readonly left: {
    readonly revisions: number;
    readonly comments: number;
    readonly properties: Readonly<Record<string, string>>;
    readonly guidance: readonly string[];
  };
}

const vi = {
  nothing: 'Không có gì phải bỏ: bản sao giống hệt văn bản.',
  removed: {
    guidance: (p: { n: number }) => `Đã bỏ ${p.n} đoạn gợi ý viết.`,
    controls: (p: { n: number }) => `Đã bỏ ${p.n} khung đánh dấu của Tổng Kết; chữ, số và bảng bên trong giữ nguyên.`,
    bookmarks: (p: { n: number }) => `Đã bỏ ${p.n} dấu trang ẩn của Tổng Kết.`,
    stores: () => 'Đã bỏ thông tin Tổng Kết lưu kèm tệp.',
    panes: () => 'Đã bỏ ghi chú của Word về khung Tổng Kết.',
    revisions: (p: { n: number }) => `Đã chấp nhận ${p.n} thay đổi được theo dõi.`,
    comments: (p: { n: number }) => `Đã bỏ ${p.n} ý kiến nhận xét.`,
    properties: (p: { names: readonly string[] }) => `Đã bỏ thuộc tính tệp: ${p.names.join(', ')}.`,
  },
  left: {
    guidance: (p: { texts: readonly string[] }) =>
      `CÒN ${p.texts.length} đoạn gợi ý đã bị sửa, hãy tự viết lại hoặc xóa: ${quoted(p.texts)}`,
    revisions: (p: { n: number }) => `CÒN ${p.n} thay đổi được theo dõi: người nhận sẽ thấy.`,
    comments: (p: { n: number }) => `CÒN ${p.n} ý kiến nhận xét: người nhận sẽ thấy.`,
    properties: (p: { facts: string }) => `CÒN thuộc tính tệp: ${p.facts}.`,
  },
};

const en: typeof vi = {
  nothing: 'There was nothing to remove: the copy is the document itself.',
  removed: {
    guidance: (p) => `${count(p.n, 'paragraph')} of guidance removed.`,
    controls: (p) => `${count(p.n, 'content control')} of Tổng Kết removed; the text, figures and tables inside stay.`,
    bookmarks: (p) => `${count(p.n, 'hidden bookmark')} of Tổng Kết removed.`,
    stores: () => 'What Tổng Kết kept in the file was removed.',
    panes: () => "Word's note about the Tổng Kết pane was removed.",
    revisions: (p) => `${count(p.n, 'tracked change')} accepted.`,
    comments: (p) => `${count(p.n, 'comment')} removed.`,
    properties: (p) => `File properties removed: ${p.names.join(', ')}.`,
  },
  left: {
    guidance: (p) =>
      `STILL THERE: ${count(p.texts.length, 'paragraph')} of guidance that someone wrote into; rewrite or delete: ${quoted(p.texts)}`,
    revisions: (p) => `STILL THERE: ${count(p.n, 'tracked change')}, which the reader will see.`,
    comments: (p) => `STILL THERE: ${count(p.n, 'comment')}, which the reader will see.`,
    properties: (p) => `STILL THERE: file properties: ${p.facts}.`,
  },
};

const TEXTS = { vi, en };

function count(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? '' : 's'}`;
}

function quoted(texts: readonly string[]): string {
  return texts.map((text) => `“${text}”`).join('; ');
}

/** One sentence for each kind of thing that was taken out, then for each that is still there. */
export function cleanLines({ removed, left }: CleanedFacts, language: Language): string[] {
  const texts = TEXTS[language];
  const done = (['guidance', 'controls', 'bookmarks', 'stores', 'panes', 'revisions', 'comments'] as const).flatMap(
    (kind) => (removed[kind] > 0 ? [texts.removed[kind]({ n: removed[kind] })] : []),
  );
  if (removed.properties.length > 0) done.push(texts.removed.properties({ names: removed.properties }));
  if (done.length === 0) done.push(texts.nothing);
  const facts = Object.entries(left.properties).map(([name, value]) => `${name} = ${value}`);
  return [
    ...done,
    ...(left.guidance.length > 0 ? [texts.left.guidance({ texts: left.guidance })] : []),
    ...(left.revisions > 0 ? [texts.left.revisions({ n: left.revisions })] : []),
    ...(left.comments > 0 ? [texts.left.comments({ n: left.comments })] : []),
    ...(facts.length > 0 ? [texts.left.properties({ facts: facts.join('; ') })] : []),
  ];
}
