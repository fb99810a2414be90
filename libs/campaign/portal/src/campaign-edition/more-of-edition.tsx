import { LinkRows, Section } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';

/** What else there is of an edition, each on a page of its own. */
export function MoreOfEdition({
  slug,
  hasWorkingGroup,
}: {
  slug: string;
  /** The viewer is in the working group; nobody else finds a way to it. */
  hasWorkingGroup: boolean;
}) {
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
            href: href(`/week/${slug}/drukwerk`),
            label: say('Drukwerk'),
            note: say('Kaarten en posters, per post.'),
          },
          {
            href: href(`/week/${slug}/bereik`),
            label: say('Bereik'),
            note: say('Wat er was, per gemeente en naast het jaar ervoor.'),
          },
          ...(hasWorkingGroup
            ? [
                {
                  href: href(`/week/${slug}/werkgroep`),
                  label: say('Werkgroep'),
                  note: say('Taken, besluiten en bestanden van wie de Week voorbereiden.'),
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
}
