import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OoxmlPackage } from '../../../src/ooxml/package';
import { HostDocument } from '../../../src/host/word/document';
import { WordEngine } from '../../../src/host/word/engine';
import { NO_QUIRKS, type Quirks } from '../../../src/host/word/quirks';
import { readDocx } from '../../../src/ooxml/docx';

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

export interface Answer {
  readonly Results: readonly { readonly ActionId: number; readonly Value: Json }[];
  readonly TraceIds: readonly number[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string;
    readonly ActionIndex: number;
  };
}

/** A path in a request under construction; 0 stands for no object. */
export type Path = number;

/** Writes requests as office.js does (OFFICE-PROTOCOL.md 6.2), without office.js. */
export class Batch {
  private readonly actions: object[] = [];
  private readonly paths: Record<string, object> = {};
  private next = 1;
  readonly document: Path;

  constructor(private readonly engine: WordEngine) {
    this.document = this.path({ ObjectPathType: 1, Name: '' });
  }

  property(parent: Path, name: string): Path {
    return this.instantiate(this.path({ ObjectPathType: 4, Name: name, ParentObjectPathId: parent }));
  }

  object(parent: Path, name: string, ...args: unknown[]): Path {
    return this.instantiate(
      this.path({ ObjectPathType: 3, Name: name, ParentObjectPathId: parent, ArgumentInfo: { Arguments: args } }),
    );
  }

  item(parent: Path, index: number): Path {
    return this.instantiate(
      this.path({ ObjectPathType: 5, Name: '', ParentObjectPathId: parent, ArgumentInfo: { Arguments: [index] } }),
    );
  }

  reference(id: string): Path {
    return this.instantiate(this.path({ ObjectPathType: 6, Name: id }));
  }

  /** `objects[i]` is the path that argument i stands for. */
  callWith(target: Path, name: string, args: unknown[], objects: number[]): number {
    return this.action({
      ActionType: 3,
      Name: name,
      ObjectPathId: target,
      ArgumentInfo: { Arguments: args, ReferencedObjectPathIds: objects },
    });
  }

  call(target: Path, name: string, ...args: unknown[]): number {
    return this.action({ ActionType: 3, Name: name, ObjectPathId: target, ArgumentInfo: { Arguments: args } });
  }

  set(target: Path, name: string, value: unknown): number {
    return this.action({ ActionType: 4, Name: name, ObjectPathId: target, ArgumentInfo: { Arguments: [value] } });
  }

  load(target: Path, ...select: string[]): number {
    return this.action({ ActionType: 2, Name: '', ObjectPathId: target, QueryInfo: { Select: select } });
  }

  body(): Path {
    return this.property(this.document, 'Body');
  }

  paragraph(index: number): Path {
    return this.item(this.property(this.body(), 'Paragraphs'), index);
  }

  send(): Answer & { value(action: number): Json } {
    const request = { AutoKeepReference: true, Actions: this.actions, ObjectPaths: this.paths };
    const answer = JSON.parse(this.engine.process(JSON.stringify(request))) as Answer;
    return { ...answer, value: (action) => answer.Results.find((result) => result.ActionId === action)?.Value ?? null };
  }

  private instantiate(path: Path): Path {
    this.action({ ActionType: 1, Name: '', ObjectPathId: path });
    return path;
  }

  private path(entry: object): Path {
    const Id = this.next++;
    this.paths[Id] = { Id, ...entry };
    return Id;
  }

  private action(entry: object): number {
    const Id = this.next++;
    this.actions.push({ Id, ...entry });
    return Id;
  }
}

export interface Opened {
  readonly document: HostDocument;
  readonly engine: WordEngine;
  readonly batch: () => Batch;
}

export function open(pkg: OoxmlPackage, quirks: Partial<Quirks> = {}): Opened {
  const document = new HostDocument(pkg);
  const engine = new WordEngine(document, { ...NO_QUIRKS, ...quirks });
  return { document, engine, batch: () => new Batch(engine) };
}

const CASES = join(__dirname, '..', '..', 'fixtures', 'cases');

export function caseNames(): string[] {
  return readdirSync(CASES).filter((name) => name.endsWith('.docx'));
}

export function openCase(name: string, quirks: Partial<Quirks> = {}): Opened {
  return open(readDocx(new Uint8Array(readFileSync(join(CASES, name)))), quirks);
}

const STYLES =
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="u1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:rPr><w:color w:val="00AA00"/></w:rPr></w:style>';

/** A flat OPC package with a body and, unless null, the inside of a styles part. */
export function flat(
  body: string,
  options: { styles?: string | null; numbering?: string; relationships?: string; parts?: string } = {},
): string {
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const rel = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const part = (name: string, type: string, xml: string): string =>
    `<pkg:part pkg:name="/${name}" pkg:contentType="${type}"><pkg:xmlData>${xml}</pkg:xmlData></pkg:part>`;
  const styles = options.styles === undefined ? STYLES : options.styles;
  const links =
    (styles === null ? '' : `<Relationship Id="rId1" Type="${office}/styles" Target="styles.xml"/>`) +
    (options.numbering === undefined
      ? ''
      : `<Relationship Id="rId2" Type="${office}/numbering" Target="numbering.xml"/>`) +
    (options.relationships ?? '');
  const rels = 'application/vnd.openxmlformats-package.relationships+xml';
  return (
    '<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">' +
    part(
      '_rels/.rels',
      rels,
      `<Relationships xmlns="${rel}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ) +
    part('word/_rels/document.xml.rels', rels, `<Relationships xmlns="${rel}">${links}</Relationships>`) +
    part(
      'word/document.xml',
      `${word}.document.main+xml`,
      `<w:document ${w} xmlns:r="${office}"><w:body>${body}</w:body></w:document>`,
    ) +
    (styles === null ? '' : part('word/styles.xml', `${word}.styles+xml`, `<w:styles ${w}>${styles}</w:styles>`)) +
    (options.numbering === undefined
      ? ''
      : part('word/numbering.xml', `${word}.numbering+xml`, `<w:numbering ${w}>${options.numbering}</w:numbering>`)) +
    (options.parts ?? '') +
    '</pkg:package>'
  );
}

/** A document of its own with that body. */
export function openBody(body: string, quirks: Partial<Quirks> = {}, options: Parameters<typeof flat>[1] = {}): Opened {
  return open(OoxmlPackage.fromFlatOpc(flat(body, options)), quirks);
}

export function p(text: string, pPr = ''): string {
  return `<w:p>${pPr}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** Source of each paragraph of the body, in order. */
export function sources({ document }: Opened): string[] {
  return document.paragraphs(document.body).map(String);
}

/** Every part of the package as it would be saved, to compare byte for byte. */
export function bytesOf({ document }: Opened): Map<string, string> {
  const { pkg } = document;
  return new Map(pkg.partNames().map((name) => [name, Buffer.from(pkg.bytes(name)).toString('base64')]));
}
