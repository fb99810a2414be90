import { Button, DescriptionList, LinkButton, Panel, Row, Stack, VisuallyHidden } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import type { ShownWordingFragment } from './wordings.page.generated';

/** Each word with what to say instead and why. */
export function WordingList({ list, canKeep }: { list: readonly ShownWordingFragment[]; canKeep: boolean }) {
  const say = useSay();
  const href = useHref();
  return (
    <Stack>
      {list.map(({ id, word, instead, why }) => (
        <Panel key={id}>
          <Stack gap="small">
            <h2 id={`woord-${id}`}>{word}</h2>
            <DescriptionList
              facts={[
                { term: say('Liever'), details: instead },
                { term: say('Waarom'), details: why },
              ]}
            />
            {canKeep ? (
              <Row>
                <LinkButton href={href(`/woordkeus?wijzig=${id}#woord`)} size="small" variant="quiet">
                  {say('Wijzig')}
                  <VisuallyHidden> {word}</VisuallyHidden>
                </LinkButton>
                <form method="post" action={href('/woordkeus')}>
                  <input type="hidden" name="id" value={id} />
                  <Button type="submit" name="stap" value="weg" size="small" variant="quiet">
                    {say('Haal weg')}
                    <VisuallyHidden> {word}</VisuallyHidden>
                  </Button>
                </form>
              </Row>
            ) : null}
          </Stack>
        </Panel>
      ))}
    </Stack>
  );
}
