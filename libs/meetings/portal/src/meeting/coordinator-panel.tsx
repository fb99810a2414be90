import { Button, LinkButton, Panel, Stack, StatusLabel, Toolbar } from '@verbonden/shared/ui';
import { type FormState, useHref, useSay } from '@verbonden/shared/web';
import type { ShownMeeting } from './meeting.page';

/** What a coordinator does with a meeting, for coordinators only. */
export function CoordinatorPanel({
  meeting,
  form,
}: {
  meeting: NonNullable<ShownMeeting>;
  form: FormState | null;
}) {
  const say = useSay();
  const href = useHref();
  const { id, slug, status } = meeting;
  const path = href(`/bijeenkomsten/${slug}`);
  const draft = status === 'DRAFT';
  return (
    <Panel tone="quiet">
      <Stack>
        {draft ? (
          <>
            <StatusLabel status="draft">{say('Concept: alleen coördinatoren zien dit')}</StatusLabel>
            <p>
              {say(
                'Publiceer je, dan ziet iedereen de bijeenkomst en kunnen mensen zich aanmelden. Er gaat nog geen mail uit.',
              )}
            </p>
          </>
        ) : null}
        <Toolbar
          primary={
            draft ? (
              <form method="post" action={path} {...(form ? { 'data-refused': '' } : {})}>
                <input type="hidden" name="meetingId" value={id} />
                <Button type="submit" name="doe" value="publiceer" variant="primary">
                  {say('Publiceer')}
                </Button>
              </form>
            ) : (
              <LinkButton href={`${path}/deelnemers`}>{say('Wie komt er?')}</LinkButton>
            )
          }
        >
          <LinkButton href={`${path}/bewerken`}>{say('Bewerk')}</LinkButton>
          {status === 'PUBLISHED' ? (
            <>
              <LinkButton href={`${path}/verplaatsen`} variant="quiet">
                {say('Verplaats')}
              </LinkButton>
              <LinkButton href={`${path}/annuleren`} variant="quiet">
                {say('Annuleer')}
              </LinkButton>
            </>
          ) : null}
          <LinkButton href={href(`/bijeenkomsten/nieuw?naar=${slug}`)} variant="quiet">
            {say('Maak een kopie')}
          </LinkButton>
        </Toolbar>
      </Stack>
    </Panel>
  );
}
