import { controlsOf } from '../../ooxml/content';
import { textArg } from './arguments';
import { bodyObject, collection, controlObject, rangeObject } from './make';
import type { DocumentObject, TypeSpec } from './objects';
import { searchMembers } from './search';
import { sectionsOf } from './section';

export const documentSpec: TypeSpec<DocumentObject> = {
  scalars: { Saved: { get: (_self, document) => document.saved } },
  navigation: {
    Body: (_self, document) => bodyObject(document, document.body, 'MainDoc'),
    ContentControls: (self, document) =>
      collection(document, self, 'ContentControls', 'ContentControlCollection', () =>
        controlsOf(document.body).map((control) => controlObject(document, control)),
      ),
    Sections: (self, document) =>
      collection(document, self, 'Sections', 'SectionCollection', () => sectionsOf(document)),
    Properties: (self, document) =>
      document.owned(self, 'DocumentProperties', (referenceId) => ({ kind: 'DocumentProperties', referenceId })),
  },
  methods: {
    GetSelection: (_self, document) => rangeObject(document, document.selection),
    Save: (_self, document) => void (document.saved = true),
    Search: (_self, document, args) =>
      searchMembers['Search']?.(bodyObject(document, document.body, 'MainDoc'), document, args),
    _Search2: (_self, document, args) =>
      searchMembers['_Search2']?.(bodyObject(document, document.body, 'MainDoc'), document, args),
    _RemoveReference: (_self, document, args) => document.release(textArg(args, 0)),
    _RemoveAllReferences: () => null,
    _GetObjectTypeNameByReferenceId: (_self, document, args) => document.byReference(textArg(args, 0)).kind,
  },
};
