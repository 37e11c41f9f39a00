import { checkContent } from './schema';
import { everyElement, readManifest, type ManifestElement } from './tree';

/** What the manifest is held against. */
export interface ManifestSurroundings {
  /** Version in package.json, `0.1.0`. */
  readonly version: string;
  /** Width and height in pixels of a PNG by its path in the URL (`assets/icon-16.png`); null when there is none. */
  readonly imageSize: (path: string) => { width: number; height: number } | null;
  /** Requirement sets that the operations of src/word state, `WordApi 1.3`. */
  readonly requires: readonly string[];
}

/** Common-API sets that every Word has, also the oldest we name (PLATFORM.md 1.1): no need to require them. */
const EVERYWHERE = new Set(['CustomXmlParts', 'Settings', 'DocumentEvents', 'File', 'OoxmlCoercion', 'Selection']);

const ICON_SIZES = ['16', '32', '80'];
const SECOND_LOCALE = 'en-US';

/** Resource list → the longest text it may hold (learn.microsoft.com, "Resources element"). */
const LIMITS: Readonly<Record<string, number>> = { Images: 2048, Urls: 2048, ShortStrings: 125, LongStrings: 250 };

/** Which list of resources an element's resid points into. */
const LIST_OF: Readonly<Record<string, string>> = {
  'b:Image': 'Images',
  'v:LearnMoreUrl': 'Urls',
  'v:SourceLocation': 'Urls',
  'v:Label': 'ShortStrings',
  'v:Title': 'ShortStrings',
  'v:Description': 'LongStrings',
};

/**
 * Our own check of manifest.xml, without a network. Microsoft's validator asks a web service and knows more; before a
 * release a person runs that one (docs/real-word.md).
 * @returns one English sentence per fault; [] when there is none
 */
export function checkManifest(xml: string, surroundings: ManifestSurroundings): string[] {
  let root: ManifestElement;
  try {
    root = readManifest(xml);
  } catch (error) {
    return [`not well-formed XML: ${error instanceof Error ? error.message : String(error)}`];
  }
  if (root.name !== 'o:OfficeApp') return [`the root element is ${root.name}, not o:OfficeApp`];
  const elements = [...everyElement(root)];
  return [
    ...elements.flatMap(checkContent),
    ...checkHead(root, surroundings.version),
    ...checkRequirements(elements, surroundings.requires),
    ...checkAddresses(elements),
    ...checkTexts(elements),
    ...checkResources(elements),
    ...checkImages(elements, surroundings.imageSize),
  ];
}

function checkHead(root: ManifestElement, version: string): string[] {
  const textOf = (name: string): string => root.children.find((child) => child.name === `o:${name}`)?.text ?? '';
  const types = [...everyElement(root)]
    .filter(({ name }) => name === 'o:Host')
    .map((host) => host.attributes.get('Name'));
  const rules: [boolean, string][] = [
    [root.attributes.get('xsi:type') === 'TaskPaneApp', 'OfficeApp: xsi:type must be TaskPaneApp'],
    [
      /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(textOf('Id')),
      'Id: must be a GUID in lower case',
    ],
    [textOf('Version') === `${version}.0`, `Version: must be ${version}.0, as in package.json`],
    [textOf('ProviderName') !== '' && textOf('ProviderName').length <= 125, 'ProviderName: 1 to 125 characters'],
    [textOf('DefaultLocale') === 'vi-VN', 'DefaultLocale: must be vi-VN'],
    [textOf('Permissions') === 'ReadWriteDocument', 'Permissions: must be ReadWriteDocument'],
    [types.join() === 'Document', 'Hosts: must be Document (Word) alone'],
  ];
  return rules.flatMap(([holds, sentence]) => (holds ? [] : [sentence]));
}

/** The manifest requires exactly the highest WordApi that an operation states, and nothing that some Word lacks. */
function checkRequirements(elements: readonly ManifestElement[], requires: readonly string[]): string[] {
  const stated = requires.map((text) => text.split(' '));
  const unknown = stated
    .filter(([set = '']) => set !== 'WordApi' && !EVERYWHERE.has(set))
    .map((parts) => parts.join(' '));
  const versions = stated.filter(([set]) => set === 'WordApi').map(([, version = '']) => version);
  const highest = versions.sort((a, b) => a.localeCompare(b, 'en', { numeric: true })).at(-1) ?? 'none';
  const sets = elements
    .filter(({ name }) => name === 'o:Set')
    .map(({ attributes }) => `${attributes.get('Name') ?? ''} ${attributes.get('MinVersion') ?? ''}`);
  const findings = unknown.map((set) => `src/word requires ${set}, which not every Word has`);
  if (sets.join() !== `WordApi ${highest}`) {
    findings.push(`Requirements: ${sets.join() || 'nothing'}; the operations of src/word state WordApi ${highest}`);
  }
  return findings;
}

/** Values that are addresses: attributes that hold one, defaults and overrides alike. */
function addressesOf(element: ManifestElement): string[] {
  return ['DefaultValue', 'Value']
    .flatMap((name) => element.attributes.get(name) ?? [])
    .filter((value) => /^\w+:/.test(value));
}

const ADDRESS_ELEMENTS = new Set([
  'o:IconUrl',
  'o:HighResolutionIconUrl',
  'o:SupportUrl',
  'o:SourceLocation',
  'b:Url',
  'b:Image',
]);

function checkAddresses(elements: readonly ManifestElement[]): string[] {
  const holders = elements.filter(({ name, attributes }) => ADDRESS_ELEMENTS.has(name) && !attributes.has('resid'));
  const findings = holders.flatMap((holder) => {
    const values = [...everyElement(holder)].flatMap(
      ({ attributes }) => attributes.get('DefaultValue') ?? attributes.get('Value') ?? [],
    );
    return values
      .filter((value) => !value.startsWith('https://') || !URL.canParse(value))
      .map((value) => `${holder.name}: ${value} is no https address`);
  });
  const origins = new Set(
    elements
      .flatMap(addressesOf)
      .filter((value) => URL.canParse(value))
      .map((value) => new URL(value).origin),
  );
  if (origins.size > 1) findings.push(`all addresses must have one origin, not ${[...origins].join(', ')}`);
  return findings;
}

/** Texts that people read: within their limit, and there in both languages. */
function checkTexts(elements: readonly ManifestElement[]): string[] {
  const heads: [string, number][] = [
    ['o:DisplayName', 125],
    ['o:Description', 250],
  ];
  const texts = heads.flatMap(([name, limit]) =>
    elements.filter((element) => element.name === name).map((element) => [element, limit] as const),
  );
  const strings = elements.flatMap((list) => {
    const limit = LIMITS[list.name.slice(2)];
    return limit === undefined ? [] : list.children.map((child) => [child, limit] as const);
  });
  return [...texts, ...strings].flatMap(([element, limit]) => {
    const label = element.attributes.get('id') ?? element.name;
    const values = [...everyElement(element)].map(
      ({ attributes }) => attributes.get('DefaultValue') ?? attributes.get('Value') ?? '',
    );
    const findings = values
      .filter((value) => value === '' || value.length > limit || value.normalize('NFC') !== value)
      .map((value) => `${label}: ${value.length} characters; 1 to ${limit} in NFC are allowed`);
    const isText = element.name === 'b:String' || element.name.startsWith('o:D');
    const isTranslated = element.children.some((child) => child.attributes.get('Locale') === SECOND_LOCALE);
    if (isText && !isTranslated) findings.push(`${label}: no ${SECOND_LOCALE} override`);
    return findings;
  });
}

/** Every resid leads to one resource of the right list; ids are short and unique; no resource is unused. */
function checkResources(elements: readonly ManifestElement[]): string[] {
  const listOf = new Map<string, string>();
  const findings: string[] = [];
  for (const list of elements.filter(({ name }) => LIMITS[name.slice(2)] !== undefined)) {
    for (const { attributes } of list.children) {
      const id = attributes.get('id') ?? '';
      if (id === '' || id.length > 32) findings.push(`resource ${id}: an id has 1 to 32 characters`);
      if (listOf.has(id)) findings.push(`resource ${id}: stands there twice`);
      listOf.set(id, list.name.slice(2));
    }
  }
  const used = new Set<string>();
  for (const { name, attributes } of elements) {
    const resid = attributes.get('resid');
    if (resid === undefined) {
      if (name.startsWith('v:') && name in LIST_OF) findings.push(`${name}: no resid`);
      continue;
    }
    used.add(resid);
    const expected = LIST_OF[name] ?? '';
    if (listOf.get(resid) !== expected) findings.push(`${name}: resid ${resid} is not in ${expected}`);
  }
  const unused = [...listOf.keys()].filter((id) => !used.has(id));
  return [...findings, ...unused.map((id) => `resource ${id}: nothing uses it`), ...checkIds(elements)];
}

function checkIds(elements: readonly ManifestElement[]): string[] {
  const ids = elements
    .filter(({ name }) => name === 'v:Group' || name === 'v:Control')
    .map((element) => element.attributes.get('id') ?? '');
  return ids
    .filter((id, index) => id === '' || id.length > 125 || ids.indexOf(id) !== index)
    .map((id) => `id "${id}": must be there, unique, at most 125 characters`);
}

/** Every image is in assets/ at the size that the manifest says, and every icon has the sizes that Word asks for. */
function checkImages(elements: readonly ManifestElement[], imageSize: ManifestSurroundings['imageSize']): string[] {
  const wanted: [element: ManifestElement, size: string][] = [];
  for (const element of elements) {
    if (element.name === 'o:IconUrl') wanted.push([element, '64']);
    if (element.name === 'o:HighResolutionIconUrl') wanted.push([element, '128']);
    const resid = element.attributes.get('resid');
    const resource = elements.find(({ name, attributes }) => name === 'b:Image' && attributes.get('id') === resid);
    if (element.name === 'b:Image' && resid !== undefined && resource)
      wanted.push([resource, element.attributes.get('size') ?? '']);
  }
  const images = wanted.flatMap(([holder, size]) =>
    [...everyElement(holder)].flatMap(addressesOf).flatMap((address) => {
      const path = URL.canParse(address) ? new URL(address).pathname.slice(1) : address;
      const found = imageSize(path);
      if (found?.width === Number(size) && found.height === found.width) return [];
      return [
        `${path}: ${found ? `${found.width} × ${found.height}` : 'is not there'}; ${size} × ${size} pixels are wanted`,
      ];
    }),
  );
  const icons = elements
    .filter(({ name }) => name === 'v:Icon')
    .flatMap(({ children }) =>
      ICON_SIZES.filter((size) => !children.some((image) => image.attributes.get('size') === size)),
    );
  return [...new Set(images), ...icons.map((size) => `v:Icon: size ${size} is missing`)];
}
