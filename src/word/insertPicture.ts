import { insertionPackage, pictureId } from '../ooxml/fragment';
import { pictureXml, type Picture } from '../ooxml/fragmentPicture';
import type { Door, RunOptions } from './door';
import { requireWritable } from './writable';

export const requires = 'WordApi 1.3';

/**
 * Puts a picture into a paragraph of its own below the one that the cursor is in, or in which the selection ends.
 * Nothing is replaced. One round trip.
 * @throws WordFault
 * @throws RangeError for a picture without description or size, or that is no base64; nothing is written then
 */
export async function insertPicture(
  door: Door,
  picture: Picture,
  { signal }: Pick<RunOptions, 'signal'> = {},
): Promise<void> {
  requireWritable(door, 'picture');
  const ooxml = insertionPackage({ body: pictureXml(picture, pictureId(0)), pictures: [picture.png] });
  await door.run(
    'picture',
    async (session) => {
      const paragraph = session.context.document.getSelection().paragraphs.getLast();
      paragraph.getRange('Whole').insertOoxml(ooxml, 'After');
      await session.sync('write');
    },
    { writes: true, ...(signal ? { signal } : {}) },
  );
}
