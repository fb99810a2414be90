import { FileLine, FileList, Section } from '@verbonden/shared/ui';
import { fileFacts, usePageFacts, useSay } from '@verbonden/shared/web';
import type { ItemAttachmentsFragment, ShownAttachmentFragment } from './attachments.generated';

/**
 * The files with an item, to look at or keep.
 * @param text the text that is shown: the item, or the draft of who works on it
 */
export function Attachments({
  text: { attachments },
}: {
  text: Pick<ItemAttachmentsFragment, 'attachments'>;
}) {
  const say = useSay();
  if (attachments.length === 0) return null;
  return (
    <Section id="bijlagen" title={say('Bijlagen')}>
      <FileList>
        {attachments.map((each) => (
          <ShownAttachment key={each.id} attachment={each} />
        ))}
      </FileList>
    </Section>
  );
}

function ShownAttachment({ attachment }: { attachment: ShownAttachmentFragment }) {
  const say = useSay();
  const { locale } = usePageFacts();
  const { title, alt, address, preview, file } = attachment;
  const isReady = file.state === 'READY';
  return (
    <FileLine
      title={title}
      href={isReady ? address : undefined}
      look={file.kind ?? null}
      preview={preview ? { src: preview, alt } : null}
      facts={isReady ? fileFacts(file, locale, say) : [say('nog niet te openen')]}
    >
      {isReady ? <a href={downloadOf(address)}>{say('Bewaar op je apparaat')}</a> : null}
    </FileLine>
  );
}

/** The same address, to keep the file instead of looking at it. */
export function downloadOf(address: string): string {
  return `${address}${address.includes('?') ? '&' : '?'}bewaar`;
}
