import { Button, Section, Stack, TextField } from '@verbonden/shared/ui';
import { type FormState, problemAt, useHref, useSay, valueAt } from '@verbonden/shared/web';
import type { KeepOut_AccountFragment } from './keep-out.generated';

/** Keeping somebody out with a reason, or letting them in again; what happens is said before. */
export function KeepOut({
  account: { id, suspendedAt },
  form,
}: {
  account: KeepOut_AccountFragment;
  form: FormState | null;
}) {
  const say = useSay();
  const href = useHref();
  const action = href(`/beheer/accounts/${id}`);
  if (suspendedAt) {
    return (
      <Section
        id="herstellen"
        title={say('Weer toelaten')}
        lead={say(
          'Daarna kan deze persoon weer inloggen, en krijgt daar een mail over. Mail die wachtte, is vervallen.',
        )}
      >
        <form method="post" action={action}>
          <Button type="submit" variant="primary" name="stap" value="herstel" busyText={say('Even wachten…')}>
            {say('Laat weer toe')}
          </Button>
        </form>
      </Section>
    );
  }
  return (
    <Section
      id="stilzetten"
      title={say('Dit account stilzetten')}
      lead={say(
        'Deze persoon is dan meteen overal uitgelogd. Inloggen kan niet meer, sleutels voor programma’s vervallen en er gaat geen mail meer uit, behalve één: wie je kunt vragen wat er is. Wat gedeeld is, blijft staan.',
      )}
    >
      <form method="post" action={action} noValidate>
        <Stack>
          <TextField
            name="reason"
            label={say('Waarom?')}
            audience={say('Alleen beheerders lezen dit.')}
            defaultValue={valueAt(form, 'reason')}
            error={problemAt(form, 'reason')}
          />
          <Button type="submit" variant="danger" name="stap" value="stil" busyText={say('Even wachten…')}>
            {say('Zet dit account stil')}
          </Button>
        </Stack>
      </form>
    </Section>
  );
}
