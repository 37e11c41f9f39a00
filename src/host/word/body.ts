import { parentBody, textMethods, textNavigation, textScalars } from './content';
import type { BodyObject, TypeSpec } from './objects';
import { sectionsOf } from './section';

export const body: TypeSpec<BodyObject> = {
  scalars: { ...textScalars, Type: { get: (self) => self.type } },
  navigation: {
    ...textNavigation,
    ParentBody: parentBody,
    ParentSection(self, document) {
      const sections = sectionsOf(document);
      return sections.length === 1 || self.element !== document.body ? (sections[0] ?? null) : null;
    },
  },
  methods: textMethods({
    text: ['Start', 'End', 'Replace'],
    paragraph: ['Start', 'End'],
    ooxml: ['Start', 'End', 'Replace'],
    breaks: ['Start', 'End'],
  }),
};
