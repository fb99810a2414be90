import { FileLine, FileList, LinkButton, Section, Stack } from '@verbonden/shared/ui';
import { fileFacts, useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import type { ItemAttachmentsFragment, ShownAttachmentFragment } from './attachments.generated';

/**
 * The files with an item, to look at or keep.
 * @param item the item, for its address
 * @param text the text that is shown: the item, or the draft of who works on it
 */
export function Attachments({
  item,
  text,
}: {
  item: Pick<ItemAttachmentsFragment, 'slug' | 'viewerCanManageAttachments'>;
  text: Pick<ItemAttachmentsFragment, 'attachments'>;
}) {
  const say = useSay();
  const href = useHref();
  const { attachments } = text;
  if (attachments.length === 0 && !item.viewerCanManageAttachments) return null;
  return (
    <Section id="bijlagen" title={say('Bijlagen')}>
      <Stack>
        {attachments.length > 0 ? (
          <FileList>
            {attachments.map((each) => (
              <ShownAttachment key={each.id} attachment={each} />
            ))}
          </FileList>
        ) : null}
        {item.viewerCanManageAttachments ? (
          <div>
            <LinkButton href={href(`/kennis/${item.slug}/bijlagen`)} size="small">
              {attachments.length > 0 ? say('Bijlagen toevoegen of veranderen') : say('Voeg een bijlage toe')}
            </LinkButton>
          </div>
        ) : null}
      </Stack>
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
