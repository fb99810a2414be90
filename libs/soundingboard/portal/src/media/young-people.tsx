import { dayAsTyped, writeDay } from '@verbonden/shared/kernel';
import { Apart, Button, DateField, Panel, Section, Stack, Toolbar } from '@verbonden/shared/ui';
import { type FormState, problemAt, useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import type { WholeMediaRequestFragment } from './media-request.page.generated';
import { typedOr } from './typed-or';

/** How many were asked and who said yes. Who said no is a number, and nobody's name. */
export function YoungPeople({
  request,
  form,
}: {
  request: WholeMediaRequestFragment;
  form: FormState | null;
}) {
  const say = useSay();
  const href = useHref();
  const { id, status, laidAt, answered, yes, takesPlaceOn, briefing, supporter } = request;
  const path = href(`/klankbord/mediavragen/${id}`);
  return (
    <Section
      id="jongeren"
      title={say('De jongeren')}
      lead={
        laidAt
          ? say(
              '{asked} jongeren zijn gevraagd. Ja: {yes}. Nee: {no}. Denkt nog na: {waiting}. Bedacht zich: {withdrawn}. Wie nee zei, zie je niet.',
              {
                asked: answered.asked,
                yes: yes.length,
                no: answered.no,
                waiting: answered.waiting,
                withdrawn: answered.withdrawn,
              },
            )
          : say(
              'We vragen iedereen die mediaklaar is en er ruimte voor heeft. Het moeten er minstens twee zijn. Wie dat zijn, zie je pas als ze ja zeggen.',
            )
      }
    >
      <Stack gap="large">
        {yes.map((each) => (
          <SaidYes key={each.id} yes={each} path={path} />
        ))}
        {status === 'TAKEN_ON' ? (
          <form method="post" action={path}>
            <Toolbar>
              <Button
                type="submit"
                name="stap"
                value="leg-voor"
                variant={!laidAt && briefing && supporter ? 'primary' : 'secondary'}
                busyText={say('Even wachten…')}
              >
                {laidAt ? say('Vraag ook wie er nu bij is') : say('Leg voor aan de jongeren')}
              </Button>
            </Toolbar>
          </form>
        ) : null}
        <form method="post" action={path} noValidate>
          <Stack>
            <DateField
              name="takesPlaceOn"
              label={say('Is het op een andere dag?')}
              hint={say('Een ja geldt voor één dag. Verander je die, dan vragen we het opnieuw.')}
              pickLabel={say('Kies in de kalender')}
              width="short"
              defaultValue={typedOr(form, 'takesPlaceOn', dayAsTyped(takesPlaceOn))}
              error={problemAt(form, 'takesPlaceOn')}
            />
            <Toolbar>
              <Button type="submit" name="stap" value="verzet" variant="quiet">
                {say('Verander de dag')}
              </Button>
            </Toolbar>
          </Stack>
        </form>
      </Stack>
    </Section>
  );
}

function SaidYes({ yes, path }: { yes: WholeMediaRequestFragment['yes'][number]; path: string }) {
  const say = useSay();
  const { locale } = usePageFacts();
  const { id, name, needsGuardian, guardianAgreedOn } = yes;
  return (
    <Panel tone="quiet">
      <form method="post" action={path}>
        <input type="hidden" name="wie" value={id} />
        <Apart>
          <p>
            <strong>{name}</strong>
            {needsGuardian ? (
              <>
                {' · '}
                {guardianAgreedOn
                  ? say('ouder of voogd akkoord op {day}', { day: writeDay(guardianAgreedOn, locale) })
                  : say('wacht op ouder of voogd')}
              </>
            ) : null}
          </p>
          {needsGuardian ? (
            <Button
              type="submit"
              name="stap"
              value={guardianAgreedOn ? 'ouder-niet' : 'ouder'}
              size="small"
              variant="quiet"
            >
              {guardianAgreedOn ? say('Toch niet akkoord') : say('Ouder of voogd is akkoord')}
            </Button>
          ) : null}
        </Apart>
      </form>
    </Panel>
  );
}
