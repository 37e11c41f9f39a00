import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { checkManifest } from '../../tools/manifest/rules';
import { statedRequirements, surroundingsOf } from '../../tools/manifest/surroundings';

const ROOT = path.resolve(__dirname, '..', '..');
const manifest = readFileSync(path.join(ROOT, 'manifest.xml'), 'utf8');
const surroundings = surroundingsOf(ROOT);

it('finds no fault in our manifest', () => {
  expect(checkManifest(manifest, surroundings)).toEqual([]);
});

/** A fault planted in our own manifest: its name, what is replaced by what, and the finding that must name it. */
const faults: [name: string, from: string | RegExp, to: string, finding: RegExp][] = [
  ['an end tag is missing', '</OfficeApp>', '', /not well-formed/],
  ['the root is another', /OfficeApp\b/g, 'OfficeAddin', /root element/],
  ['an element is missing', /<IconUrl[^>]*>/, '', /o:IconUrl is missing/],
  ['an element stands there twice', /(<IconUrl[^>]*>)/, '$1$1', /o:IconUrl stands there 2 times/],
  ['the order is wrong', /(<Id>.*<\/Id>)\s*(<Version>.*<\/Version>)/, '$2$1', /o:Id must stand before o:Version/],
  ['an element is unknown', '<Hosts>', '<Dictionary/><Hosts>', /o:Dictionary does not belong there/],
  ['an element stands in another namespace', '<bt:Urls>', '<bt:Urls><Url/>', /v:Url does not belong there/],
  ['it is no task pane', 'TaskPaneApp', 'ContentApp', /xsi:type must be TaskPaneApp/],
  ['the id is no GUID', /<Id>.{4}/, '<Id>', /GUID/],
  ['the version is not that of the package', '<Version>0', '<Version>7', /Version: must be/],
  ['the provider has no name', /<ProviderName>[^<]*/, '<ProviderName>', /ProviderName/],
  ['the locale is another', '<DefaultLocale>vi-VN', '<DefaultLocale>vi', /DefaultLocale/],
  ['it may only read', 'ReadWriteDocument', 'ReadDocument', /Permissions/],
  ['it is for Excel', '<Host Name="Document"', '<Host Name="Workbook"', /Hosts: must be Document/],
  ['it requires more than the code states', 'MinVersion="1.3" />', 'MinVersion="1.4" />', /Requirements: WordApi 1.4/],
  [
    'it requires a second set',
    '<Set ',
    '<Set Name="SharedRuntime" MinVersion="1.1" /><Set ',
    /Requirements: SharedRuntime/,
  ],
  [
    'an address is not https',
    'https://localhost:3000/taskpane.html',
    'http://localhost:3000/taskpane.html',
    /no https/,
  ],
  ['an address has another origin', 'https://localhost:3000/assets/icon-64', 'https://elsewhere/icon-64', /one origin/],
  ['an image is not there', 'icon-80.png', 'icon-81.png', /icon-81.png: is not there/],
  ['an image has another size', 'icon-80.png', 'icon-64.png', /icon-64.png: 64 × 64; 80 × 80/],
  ['an icon lacks a size', /<bt:Image size="80"[^>]*>/, '', /size 80 is missing/],
  ['a label is too long', '"Tổng kết"', `"${'T'.repeat(126)}"`, /Group.Label: 126 characters/],
  [
    'a tip is too long',
    /(id="Button.Tip" DefaultValue=")/,
    `$1${'x'.repeat(250)}`,
    /Button.Tip: \d+ characters; 1 to 250/,
  ],
  ['a text is not NFC', 'Mở khung', 'Mơ\u0309 khung', /Button.Tip/],
  ['a text has no English', /<Override [^>]*>/, '', /o:DisplayName: no en-US override/],
  ['a string has no English', /<bt:Override [^>]*>/, '', /Group.Label: no en-US override/],
  ['a resid leads nowhere', 'resid="Button.Tip"', 'resid="Button.Hint"', /resid Button.Hint is not in LongStrings/],
  [
    'a resid leads to the wrong list',
    'resid="Button.Tip"',
    'resid="Button.Label"',
    /Button.Label is not in LongStrings/,
  ],
  [
    'a resource is not used',
    '<bt:Urls>',
    '<bt:Urls><bt:Url id="x" DefaultValue="https://localhost:3000/x" />',
    /nothing uses it/,
  ],
  ['an id stands there twice', /(<bt:Url id="Pane.Url"[^>]*>)/, '$1$1', /Pane.Url: stands there twice/],
  ['an id is too long', /Pane\.Url/g, 'Pane.Url.'.padEnd(33, 'x'), /1 to 32 characters/],
  ['a label has no resid', '<Label resid="Group.Label" />', '<Label />', /v:Label: no resid/],
  ['a control has the id of its group', 'TongKet.ShowPane', 'TongKet.Group', /id "TongKet.Group"/],
];

it.each(faults)('sees that %s', (_name, from, to, finding) => {
  const planted = manifest.replace(from, to);
  expect(planted).not.toBe(manifest);
  expect(checkManifest(planted, surroundings).join('\n')).toMatch(finding);
});

it('takes the highest WordApi that the operations state', () => {
  const requires = ['WordApi 1.3', 'WordApi 1.10', 'WordApi 1.9'];
  expect(checkManifest(manifest, { ...surroundings, requires })).toEqual([
    'Requirements: WordApi 1.3; the operations of src/word state WordApi 1.10',
  ]);
});

it('sees an operation that needs what not every Word has', () => {
  const findings = checkManifest(manifest, { ...surroundings, requires: ['WordApi 1.3', 'SharedRuntime 1.1'] });
  expect(findings).toEqual(['src/word requires SharedRuntime 1.1, which not every Word has']);
});

it('reads the requirements from the source of the operations', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tong-ket-requires-'));
  try {
    writeFileSync(path.join(folder, 'a.ts'), "export const requires = 'WordApi 1.1';");
    writeFileSync(path.join(folder, 'b.ts'), "const operation = { requires: 'WordApi 1.3', run };");
    writeFileSync(path.join(folder, 'c.ts'), 'interface Operation { requires: string }');
    expect(statedRequirements(folder).sort()).toEqual(['WordApi 1.1', 'WordApi 1.3']);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
