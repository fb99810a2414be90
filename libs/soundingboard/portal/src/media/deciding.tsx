import { Button, Section, Stack, TextArea, TextField, Toolbar } from '@verbonden/shared/ui';
import { type FormState, problemAt, useHref, useSay, valueAt } from '@verbonden/shared/web';
import type { WholeMediaRequestFragment } from './media-request.page.generated';

/** Yes or no to the journalist, and where it was published. */
export function Deciding({ request, form }: { request: WholeMediaRequestFragment; form: FormState | null }) {
  const say = useSay();
  const href = useHref();
  const { id, status, next, yes, coordinatorName, viewerKeeps } = request;
  const canAgree = next.includes('AGREED') && yes.length > 0;
  const canTakeOver = status === 'TAKEN_ON' && !viewerKeeps;
  if (next.length === 0) return null;
  const path = href(`/klankbord/mediavragen/${id}`);
  return (
    <Section
      id="antwoord"
      title={status === 'AGREED' ? say('Daarna') : say('Je antwoord')}
      lead={
        status === 'AGREED'
          ? say('De journalist heeft ons adres. Namen en nummers van jongeren geef je nooit.')
          : say('De journalist krijgt één mail: als jij ja of nee zegt.')
      }
    >
      <Stack gap="large">
        {status === 'ASKED' || canAgree || canTakeOver ? (
          <form method="post" action={path}>
            <Toolbar
              primary={
                canAgree ? (
                  <Button
                    type="submit"
                    name="stap"
                    value="spreek-af"
                    variant="primary"
                    busyText={say('Even wachten…')}
                  >
                    {say('Spreek het af en mail de journalist')}
                  </Button>
                ) : status === 'ASKED' ? (
                  <Button
                    type="submit"
                    name="stap"
                    value="neem-aan"
                    variant="primary"
                    busyText={say('Even wachten…')}
                  >
                    {say('Ik regel deze vraag')}
                  </Button>
                ) : null
              }
            >
              {canTakeOver ? (
                <Button type="submit" name="stap" value="neem-aan" variant="quiet">
                  {say('Neem het over van {name}', { name: coordinatorName ?? say('Niemand') })}
                </Button>
              ) : null}
            </Toolbar>
          </form>
        ) : null}
        {next.includes('PUBLISHED') ? (
          <form method="post" action={path} noValidate>
            <Stack>
              <TextField
                name="url"
                type="url"
                label={say('Waar staat het?')}
                hint={say('Plak de link. De jongeren die meededen, krijgen hem.')}
                defaultValue={valueAt(form, 'url')}
                error={problemAt(form, 'url')}
              />
              <Toolbar
                primary={
                  <Button
                    type="submit"
                    name="stap"
                    value="publiceer"
                    variant="primary"
                    busyText={say('Even wachten…')}
                  >
                    {say('Het is gepubliceerd')}
                  </Button>
                }
              >
                <Button type="submit" name="stap" value="stop" variant="quiet">
                  {say('Het gaat niet door')}
                </Button>
              </Toolbar>
            </Stack>
          </form>
        ) : null}
        {next.includes('DECLINED') ? (
          <form method="post" action={path} noValidate data-keep={`media-nee-${id}`}>
            <Stack>
              <TextArea
                name="words"
                rows={3}
                label={say('Kan het niet? Schrijf waarom')}
                audience={say('De journalist leest dit in de mail. Noem geen jongeren.')}
                defaultValue={valueAt(form, 'words')}
                error={problemAt(form, 'words')}
              />
              <Toolbar>
                <Button type="submit" name="stap" value="zeg-nee" busyText={say('Even wachten…')}>
                  {say('Zeg nee tegen de journalist')}
                </Button>
              </Toolbar>
            </Stack>
          </form>
        ) : null}
      </Stack>
    </Section>
  );
}
