import { Button, DateField, Notice, Section, Stack, TextArea, Toolbar } from '@verbonden/shared/ui';
import { type FormState, problemAt, useHref, useSay, valueAt } from '@verbonden/shared/web';
import type { HostData } from './host.page';

/** The host writes down what the young people said, they agree, and it is published. */
export function SummingUp({ request, form }: Pick<HostData, 'request'> & { form: FormState | null }) {
  const say = useSay();
  const href = useHref();
  const { id, room } = request;
  const path = href(`/advies/gevraagd/${id}/leiden`);
  const agreed = room?.agreeCount ?? 0;
  const members = room?.memberCount ?? 0;
  const isAgreed = room?.draft != null && room.hasEnough && agreed * 2 > members;
  return (
    <>
      <Section
        id="advies"
        title={say('Het advies')}
        lead={say(
          'Schrijf op wat de jongeren zeiden, in hun woorden en zonder namen. Verander je iets, dan kiezen ze opnieuw.',
        )}
      >
        <form
          method="post"
          action={path}
          noValidate
          data-keep={`advies-woorden-${id}-${room?.draftVersion ?? 0}`}
          {...(form ? { 'data-refused': '' } : {})}
        >
          <Stack>
            <input type="hidden" name="version" value={room?.draftVersion ?? 0} />
            <TextArea
              name="text"
              rows={8}
              label={say('Wat adviseren de jongeren?')}
              audience={say('De jongeren lezen dit eerst. Na het publiceren leest iedereen het.')}
              defaultValue={valueAt(form, 'text', room?.draft ?? '')}
              error={problemAt(form, 'text')}
            />
            <Toolbar>
              <Button
                type="submit"
                name="stap"
                value="schrijf-op"
                variant={isAgreed ? 'secondary' : 'primary'}
                busyText={say('Even wachten…')}
              >
                {say('Leg het voor aan de jongeren')}
              </Button>
            </Toolbar>
          </Stack>
        </form>
      </Section>
      {room?.draft ? (
        <Section
          id="publiceren"
          title={say('Publiceren')}
          lead={say('{agreed} van de {count} jongeren {agreed, plural, one {is} other {zijn}} het eens.', {
            agreed,
            count: members,
          })}
        >
          {isAgreed ? (
            <form method="post" action={path} noValidate>
              <Stack>
                <DateField
                  name="followUpBy"
                  label={say('Wanneer vertelt de vrager wat ermee is gedaan?')}
                  optional={say('niet verplicht')}
                  hint={say('Vul je niets in, dan is het over acht weken.')}
                  pickLabel={say('Kies in de kalender')}
                  width="short"
                  defaultValue={valueAt(form, 'followUpBy')}
                  error={problemAt(form, 'followUpBy')}
                />
                <Toolbar>
                  <Button
                    type="submit"
                    name="stap"
                    value="publiceer"
                    variant="primary"
                    busyText={say('Even wachten…')}
                  >
                    {say('Publiceer het advies')}
                  </Button>
                </Toolbar>
              </Stack>
            </form>
          ) : (
            <Notice kind="info" title={say('Publiceren kan als meer dan de helft het eens is.')} />
          )}
        </Section>
      ) : null}
    </>
  );
}
