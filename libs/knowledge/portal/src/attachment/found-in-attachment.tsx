import { Marked } from '@verbonden/shared/ui';
import { useSay } from '@verbonden/shared/web';
import type { FoundInAttachmentFragment } from './attachments.generated';

/** Says in which file of an item a search was met, on which page, and with which words; the file opens at that page. */
export function FoundInAttachment({ found }: { found: FoundInAttachmentFragment }) {
  const say = useSay();
  const { page, excerpt, attachment } = found;
  const { title, address, file } = attachment;
  const where =
    page === null || page === undefined
      ? say('In de bijlage ‘{title}’', { title })
      : file.kind === 'SLIDES'
        ? say('In de bijlage ‘{title}’, dia {page}', { title, page })
        : say('In de bijlage ‘{title}’, op bladzijde {page}', { title, page });
  return (
    <>
      <a href={page && file.kind === 'PDF' ? `${address}#page=${page}` : address}>{where}</a>
      {': '}
      <Marked parts={excerpt} />
    </>
  );
}
