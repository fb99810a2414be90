import { Button, LinkButton, Panel, Stack, TextField } from '@verbonden/shared/ui';
import { type FormState, problemAt, useHref, useSay, valueAt } from '@verbonden/shared/web';
import { activitiesAddress } from './activities-address';
import type { WholeCampaignActivityFragment } from './activity.page.generated';
import { roomWord } from './activity-words';

/** How to join: just come, here with a chosen name, or on the organisation's own site. */
export function SignUpForm({
  activity,
  signupId,
  form,
}: {
  activity: WholeCampaignActivityFragment;
  signupId: string;
  form: FormState | null;
}) {
  const say = useSay();
  const href = useHref();
  const { id, slug, status, isOver, joining, joinUrl, takesSignups, seatsLeft, edition } = activity;
  if (status !== 'PUBLISHED' || isOver) return null;
  const room = roomWord(activity, say);
  // Somebody else signed up by this form: who presses again comes beside them.
  const ownId = form?.code === 'CONFLICT' ? null : form?.values['id']?.[0];
  return (
    <Panel>
      <Stack>
        <h2 id="meedoen">{say('Meedoen')}</h2>
        {joining === 'NONE' ? <p>{say('Je hoeft je niet aan te melden. Kom gewoon.')}</p> : null}
        {joining === 'ELSEWHERE' && joinUrl ? (
          <>
            <p>{say('Aanmelden doe je bij {name}.', { name: activity.organisation.name })}</p>
            <LinkButton href={joinUrl} variant="primary">
              {say('Naar hun aanmelding')}
            </LinkButton>
          </>
        ) : null}
        {joining === 'PORTAL' && !takesSignups ? <p>{say('Aanmelden kan niet meer.')}</p> : null}
        {takesSignups && seatsLeft === 0 ? (
          <>
            <p>{say('Alle plekken zijn bezet. Meldt iemand zich af, dan staat hier weer een plek.')}</p>
            <LinkButton href={href(activitiesAddress(edition.slug, {}))}>
              {say('Kijk wat er nog meer is')}
            </LinkButton>
          </>
        ) : null}
        {takesSignups && seatsLeft !== 0 ? (
          <form
            method="post"
            action={href(`/week/activiteit/${slug}`)}
            noValidate
            {...(form ? { 'data-refused': '' } : {})}
          >
            <Stack>
              {room ? <p>{room}</p> : null}
              <input type="hidden" name="id" value={ownId ?? signupId} />
              <input type="hidden" name="activityId" value={id} />
              <TextField
                name="chosenName"
                label={say('Een naam die jij kiest')}
                hint={say('Dat hoeft niet je echte naam te zijn.')}
                audience={say('Alleen {name} ziet deze naam.', { name: activity.organisation.name })}
                maxLength={40}
                autoComplete="off"
                defaultValue={valueAt(form, 'chosenName')}
                error={problemAt(form, 'chosenName')}
              />
              <TextField
                name="reminderAddress"
                type="email"
                label={say('E-mail, voor een herinnering')}
                optional={say('niet verplicht')}
                audience={say(
                  'Niemand ziet dit. Je krijgt een mail de dag ervoor, of als er iets verandert.',
                )}
                autoComplete="email"
                defaultValue={valueAt(form, 'reminderAddress')}
                error={problemAt(form, 'reminderAddress')}
              />
              <Button
                type="submit"
                name="stap"
                value="aanmelden"
                variant="primary"
                wide
                busyText={say('Even wachten…')}
              >
                {say('Ik kom')}
              </Button>
              <p>{say('Meer vragen we niet. Zeven dagen na de activiteit wissen we alles.')}</p>
            </Stack>
          </form>
        ) : null}
      </Stack>
    </Panel>
  );
}
