import { LinkButton, Prose, Section, Stack } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';

interface RecapExcerptProps {
  readonly slug: string;
  readonly recap: { readonly opening: string; readonly language: string } | null;
}

/** How the recap begins, on the page of the meeting. */
export function RecapExcerpt({ slug, recap }: RecapExcerptProps) {
  const say = useSay();
  const href = useHref();
  if (!recap) return null;
  return (
    <Section id="terugblik" title={say('Terugblik')}>
      <Stack>
        {recap.opening ? <Prose html={recap.opening} lang={recap.language} /> : null}
        <div>
          <LinkButton href={href(`/bijeenkomsten/${slug}/terugblik`)}>
            {say('Lees de hele terugblik')}
          </LinkButton>
        </div>
      </Stack>
    </Section>
  );
}
