import { LinkRows, Section } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';

/** What else there is of an edition, each on a page of its own. */
export function MoreOfEdition({ slug }: { slug: string }) {
  const say = useSay();
  const href = useHref();
  return (
    <Section id="meer" title={say('Meer van deze Week')}>
      <LinkRows
        links={[
          {
            href: href(`/week/${slug}/verhalen`),
            label: say('Verhalen'),
            note: say('Jongeren vertellen hoe hun dag eruitziet.'),
          },
          {
            href: href(`/week/${slug}/pers`),
            label: say('Pers'),
            note: say('Persberichten om plaatselijk te maken.'),
          },
          {
            href: href(`/week/${slug}/bereik`),
            label: say('Bereik'),
            note: say('Wat er was, per gemeente en naast het jaar ervoor.'),
          },
        ]}
      />
    </Section>
  );
}
