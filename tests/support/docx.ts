import { strToU8, zipSync, type Zippable } from 'fflate';
import type { InputErrorCode } from '../../src/texts/inputError';
import { NAMESPACES } from '../../src/ooxml/namespaces';

/** Builds small documents for tests; what a test does not say is the least that makes a Word document. */
export interface DocxParts {
  /** Content of w:body. */
  readonly body?: string;
  /** Content of w:styles. */
  readonly styles?: string;
  /** Content of w:numbering; no part without it. */
  readonly numbering?: string;
  /** Content of w:settings; no part without it. */
  readonly settings?: string;
  /** Further parts by name, as they stand; null takes a part out. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | null>>;
  /** Further relationships of the main part: type's last step → target. */
  readonly relations?: readonly (readonly [type: string, target: string])[];
  /** Content type of the main part. */
  readonly mainType?: string;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const PREFIXES = ['w', 'r', 'w14', 'mc', 'm', 'wp', 'a', 'v', 'wps'] as const;
const DECLARED = PREFIXES.map((prefix) => `xmlns:${prefix}="${NAMESPACES[prefix]}"`).join(' ');

export const NORMAL_STYLE =
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>';

/** Parts of a document by name, in the order that Word writes them. */
export function docxParts(spec: DocxParts = {}): Map<string, Uint8Array> {
  const kinds = (['numbering', 'settings'] as const).filter((kind) => spec[kind] !== undefined);
  const relations = [
    ['styles', 'styles.xml'],
    ...kinds.map((kind) => [kind, `${kind}.xml`]),
    ...(spec.relations ?? []),
  ];
  const types = [
    ['document', spec.mainType ?? `${WORD}.document.main+xml`],
    ...['styles', ...kinds].map((kind) => [kind, `${WORD}.${kind}+xml`]),
  ];
  const texts: [string, string][] = [
    [
      '[Content_Types].xml',
      `<Types xmlns="${NAMESPACES.ct}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
        '<Default Extension="xml" ContentType="application/xml"/>' +
        types.map(([kind, type]) => `<Override PartName="/word/${kind}.xml" ContentType="${type}"/>`).join('') +
        '</Types>',
    ],
    ['_rels/.rels', rels([['officeDocument', 'word/document.xml']])],
    ['word/document.xml', `<w:document ${DECLARED}><w:body>${spec.body ?? '<w:p/>'}</w:body></w:document>`],
    ['word/_rels/document.xml.rels', rels(relations)],
    ['word/styles.xml', `<w:styles ${DECLARED}>${spec.styles ?? NORMAL_STYLE}</w:styles>`],
    ...kinds.map((kind): [string, string] => [`word/${kind}.xml`, `<w:${kind} ${DECLARED}>${spec[kind]}</w:${kind}>`]),
  ];
  const parts = new Map<string, Uint8Array>(texts.map(([name, text]) => [name, strToU8(DECLARATION + text)]));
  for (const [name, content] of Object.entries(spec.parts ?? {})) {
    if (content === null) parts.delete(name);
    else parts.set(name, typeof content === 'string' ? strToU8(content) : content);
  }
  return parts;
}

/** A .docx file. */
export function buildDocx(spec: DocxParts = {}): Uint8Array {
  return zipParts(docxParts(spec));
}

export function zipParts(parts: Iterable<readonly [string, Uint8Array]>): Uint8Array {
  const entries: Zippable = {};
  for (const [name, bytes] of parts) entries[name] = bytes;
  return zipSync(entries);
}

/** A paragraph with one run; `properties` is the content of w:pPr. */
export function p(text: string, properties = '', run = ''): string {
  const format = run === '' ? '' : `<w:rPr>${run}</w:rPr>`;
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}<w:r>${format}<w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

function rels(targets: readonly (readonly string[])[]): string {
  const entries = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${NAMESPACES.r}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${NAMESPACES.rel}">${entries.join('')}</Relationships>`;
}

/** For toThrow: an InputError with that code. */
export function refusal(code: InputErrorCode): Error {
  return expect.objectContaining({ name: 'InputError', code }) as Error;
}
