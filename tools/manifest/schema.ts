import type { ManifestElement } from './tree';

/**
 * Which elements stand in which, in what order: the part of Microsoft's manifest schema that our manifest uses
 * (learn.microsoft.com, "How to find the proper order of manifest elements"). What is not listed may not stand there.
 */
type Count = 'one' | 'optional' | 'many' | 'any';

const OVERRIDES: readonly (readonly [string, Count])[] = [['o:Override', 'any']];
const RESOURCE: readonly (readonly [string, Count])[] = [['b:Override', 'any']];

const CONTENT: Readonly<Record<string, readonly (readonly [string, Count])[]>> = {
  'o:OfficeApp': [
    ['o:Id', 'one'],
    ['o:Version', 'one'],
    ['o:ProviderName', 'one'],
    ['o:DefaultLocale', 'one'],
    ['o:DisplayName', 'one'],
    ['o:Description', 'one'],
    ['o:IconUrl', 'one'],
    ['o:HighResolutionIconUrl', 'one'],
    ['o:SupportUrl', 'optional'],
    ['o:Hosts', 'one'],
    ['o:Requirements', 'one'],
    ['o:DefaultSettings', 'one'],
    ['o:Permissions', 'one'],
    ['v:VersionOverrides', 'one'],
  ],
  'o:DisplayName': OVERRIDES,
  'o:Description': OVERRIDES,
  'o:IconUrl': OVERRIDES,
  'o:HighResolutionIconUrl': OVERRIDES,
  'o:SupportUrl': OVERRIDES,
  'o:SourceLocation': OVERRIDES,
  'o:Hosts': [['o:Host', 'many']],
  'o:Requirements': [['o:Sets', 'one']],
  'o:Sets': [['o:Set', 'many']],
  'o:DefaultSettings': [['o:SourceLocation', 'one']],
  'v:VersionOverrides': [
    ['v:Hosts', 'one'],
    ['v:Resources', 'one'],
  ],
  'v:Hosts': [['v:Host', 'many']],
  'v:Host': [['v:DesktopFormFactor', 'one']],
  'v:DesktopFormFactor': [
    ['v:GetStarted', 'optional'],
    ['v:ExtensionPoint', 'many'],
  ],
  'v:GetStarted': [
    ['v:Title', 'one'],
    ['v:Description', 'one'],
    ['v:LearnMoreUrl', 'one'],
  ],
  'v:ExtensionPoint': [['v:OfficeTab', 'one']],
  'v:OfficeTab': [['v:Group', 'many']],
  'v:Group': [
    ['v:Label', 'one'],
    ['v:Icon', 'one'],
    ['v:Control', 'many'],
  ],
  'v:Icon': [['b:Image', 'many']],
  'v:Control': [
    ['v:Label', 'one'],
    ['v:Supertip', 'one'],
    ['v:Icon', 'one'],
    ['v:Action', 'one'],
  ],
  'v:Supertip': [
    ['v:Title', 'one'],
    ['v:Description', 'one'],
  ],
  'v:Action': [
    ['v:TaskpaneId', 'one'],
    ['v:SourceLocation', 'one'],
  ],
  'v:Resources': [
    ['b:Images', 'one'],
    ['b:Urls', 'one'],
    ['b:ShortStrings', 'one'],
    ['b:LongStrings', 'one'],
  ],
  'b:Images': [['b:Image', 'many']],
  'b:Urls': [['b:Url', 'many']],
  'b:ShortStrings': [['b:String', 'many']],
  'b:LongStrings': [['b:String', 'many']],
  'b:Image': RESOURCE,
  'b:Url': RESOURCE,
  'b:String': RESOURCE,
};

/** What of an element's children is missing, too many, out of order, or does not belong there. */
export function checkContent(element: ManifestElement): string[] {
  const content = CONTENT[element.name] ?? [];
  const order = content.map(([name]) => name);
  const findings = content.flatMap(([name, count]) => {
    const found = element.children.filter((child) => child.name === name).length;
    if (found === 0 && (count === 'one' || count === 'many')) return [`${element.name}: ${name} is missing`];
    if (found > 1 && (count === 'one' || count === 'optional'))
      return [`${element.name}: ${name} stands there ${found} times`];
    return [];
  });
  let last = 0;
  for (const { name } of element.children) {
    const at = order.indexOf(name);
    if (at === -1) findings.push(`${element.name}: ${name} does not belong there`);
    else if (at < last) findings.push(`${element.name}: ${name} must stand before ${order[last] ?? ''}`);
    else last = at;
  }
  return findings;
}
