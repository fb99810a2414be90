import { DescriptionList, Notice, Stack } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import type { ReactNode } from 'react';
import type { PolicyBlockFragment } from './policy-texts.generated';

/** That a source is not what it was when it was put in, with what changed; nothing when all is the same. */
export function SourceWarning({ block, action }: { block: PolicyBlockFragment; action: ReactNode }) {
  const say = useSay();
  const href = useHref();
  const { standing, changes } = block.source;
  const titles = {
    UPDATED: say('Deze bron is bijgewerkt nadat hij is overgenomen'),
    ARCHIVED: say('Deze bron is gearchiveerd en wordt niet meer bijgehouden'),
    GONE: say('Deze bron is niet meer te vinden'),
  };
  if (standing === 'SAME') return null;
  return (
    <Notice kind="attention" title={titles[standing]} action={standing === 'UPDATED' ? action : null}>
      <Stack gap="small">
        {changes.length > 0 ? (
          <DescriptionList
            layout="below"
            facts={changes.map(({ label, before, after }) => ({
              term: label,
              details: [
                say('Was: {words}', { words: before || say('niets') }),
                say('Nu: {words}', { words: after || say('niets') }),
              ],
            }))}
          />
        ) : null}
        {block.item && standing !== 'GONE' ? (
          <p>
            <a href={href(`/kennis/${block.item.slug}`)}>{say('Bekijk de bron')}</a>
          </p>
        ) : null}
      </Stack>
    </Notice>
  );
}
