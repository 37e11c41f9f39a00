const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** What may come along with the body of a package for insertOoxml. */
interface Extras {
  /** Content of w:styles. */
  readonly styles?: string;
  /** Content of w:numbering. */
  readonly numbering?: string;
  /** Relationship id → address of an external hyperlink. */
  readonly links?: Readonly<Record<string, string>>;
}

/** The smallest flat OPC package around the content of w:body. */
export function flatOpc(body: string, { styles, numbering, links = {} }: Extras = {}): string {
  const relations = Object.entries(links).map(
    ([id, target]) => `<Relationship Id="${id}" Type="${OFFICE}/hyperlink" Target="${target}" TargetMode="External"/>`,
  );
  const sides: string[] = [];
  const side = (kind: string, content: string | undefined): void => {
    if (content === undefined) return;
    sides.push(part(`/word/${kind}.xml`, `${TYPE}.${kind}+xml`, `<w:${kind} xmlns:w="${W}">${content}</w:${kind}>`));
    relations.push(`<Relationship Id="rId_${kind}" Type="${OFFICE}/${kind}" Target="${kind}.xml"/>`);
  };
  side('styles', styles);
  side('numbering', numbering);
  const document = `<w:document xmlns:w="${W}" xmlns:r="${R}"><w:body>${body}</w:body></w:document>`;
  return (
    '<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">' +
    relsPart('/_rels/.rels', [`<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>`]) +
    part('/word/document.xml', `${TYPE}.document.main+xml`, document) +
    relsPart('/word/_rels/document.xml.rels', relations) +
    sides.join('') +
    '</pkg:package>'
  );
}

/** A paragraph; `style` is a style id. */
export function p(text: string, style?: string): string {
  const properties = style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  const run = text === '' ? '' : `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
  return `<w:p>${properties}${run}</w:p>`;
}

/** A paragraph style. */
export function paragraphStyle(id: string, name: string, properties = ''): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${properties}</w:style>`;
}

function part(name: string, type: string, xml: string): string {
  return `<pkg:part pkg:name="${name}" pkg:contentType="${type}"><pkg:xmlData>${xml}</pkg:xmlData></pkg:part>`;
}

function relsPart(name: string, relations: readonly string[]): string {
  const type = 'application/vnd.openxmlformats-package.relationships+xml';
  return part(name, type, `<Relationships xmlns="${RELS}">${relations.join('')}</Relationships>`);
}
