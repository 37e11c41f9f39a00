import { SaxesParser } from 'saxes';

/** The manifest as a plain tree, for the rules. saxes refuses whatever is not well-formed. */
export interface ManifestElement {
  /** Local name with the short form of its namespace: `o:Hosts` (Office app), `v:` (version overrides), `b:` (basic types). */
  readonly name: string;
  /** By name as written, `xsi:type` included; namespace declarations left out. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly ManifestElement[];
  /** Text directly inside, trimmed. */
  readonly text: string;
}

const SHORT: Readonly<Record<string, string>> = {
  'http://schemas.microsoft.com/office/appforoffice/1.1': 'o',
  'http://schemas.microsoft.com/office/taskpaneappversionoverrides': 'v',
  'http://schemas.microsoft.com/office/officeappbasictypes/1.0': 'b',
};

interface OpenElement {
  name: string;
  attributes: Map<string, string>;
  children: OpenElement[];
  text: string;
}

/** @throws Error with line and column when the text is not well-formed XML */
export function readManifest(xml: string): ManifestElement {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const open: OpenElement[] = [];
  let root: OpenElement | undefined;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const attributes = new Map(
      Object.values(tag.attributes)
        .filter(({ prefix, name }) => prefix !== 'xmlns' && name !== 'xmlns')
        .map(({ name, value }) => [name, value]),
    );
    const element = { name: `${SHORT[tag.uri] ?? tag.uri}:${tag.local}`, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on('closetag', () => {
    const element = open.pop();
    if (element) element.text = element.text.trim();
  });
  parser.write(xml).close();
  if (!root) throw new Error('no root element');
  return root;
}

/** The element and all below it, in document order. */
export function* everyElement(element: ManifestElement): Generator<ManifestElement> {
  yield element;
  for (const child of element.children) yield* everyElement(child);
}
