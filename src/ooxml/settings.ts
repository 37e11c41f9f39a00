import { RELATIONSHIP, type OoxmlPackage } from './package';
import { relatedRoot } from './parts';

const LOCKING_EDITS: ReadonlySet<string> = new Set(['readOnly', 'forms', 'comments']);

/** Whether the document refuses editing: protection that is enforced (settings.xml), or marked as final. */
export function isReadOnly(pkg: OoxmlPackage): boolean {
  const protection = relatedRoot(pkg, RELATIONSHIP.settings)?.child('w:documentProtection');
  const enforced = protection?.attr('w:enforcement') ?? '0';
  const locked =
    LOCKING_EDITS.has(protection?.attr('w:edit') ?? '') &&
    (enforced === '1' || enforced === 'true' || enforced === 'on');
  return locked || isMarkedFinal(pkg);
}

function isMarkedFinal(pkg: OoxmlPackage): boolean {
  const name = pkg.related('', RELATIONSHIP.customProperties);
  if (name === undefined || !pkg.has(name)) return false;
  const property = pkg
    .xml(name)
    .root.elements('cp:property')
    .find((entry) => entry.attr('name') === '_MarkAsFinal');
  const value = property?.text().trim();
  return value === 'true' || value === '1';
}
