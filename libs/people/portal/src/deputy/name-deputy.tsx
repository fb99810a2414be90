import { Button, DateField, Section, Stack, TextField } from '@verbonden/shared/ui';
import { type FormState, problemAt, useHref, useSay, valueAt } from '@verbonden/shared/web';

/** A coordinator asks somebody to stand in; what they may then is said before. */
export function NameDeputy({ id, form }: { id: string; form: FormState | null }) {
  const say = useSay();
  const href = useHref();
  return (
    <Section
      id="vragen"
      title={say('Laat iemand waarnemen')}
      lead={say(
        'Kies een andere coördinator, of iemand uit het netwerk die je vertrouwt. Op die dagen ziet en doet die wat jij als coördinator mag. Dat zijn ook de echte namen van jongeren uit de klankbordgroep. Mail voor coördinatoren gaat dan naar die persoon, niet naar jou.',
      )}
    >
      <form method="post" action={href('/mijn/account/vervanging')} noValidate>
        <Stack>
          <input type="hidden" name="id" value={id} />
          <TextField
            name="email"
            type="email"
            label={say('Het e-mailadres van wie waarneemt')}
            autoComplete="off"
            width="medium"
            defaultValue={valueAt(form, 'email')}
            error={problemAt(form, 'email')}
          />
          <DateField
            name="fromDay"
            label={say('Eerste dag')}
            hint={say('Bijvoorbeeld 24-3-2027.')}
            pickLabel={say('Kies in de kalender')}
            width="short"
            defaultValue={valueAt(form, 'fromDay')}
            error={problemAt(form, 'fromDay')}
          />
          <DateField
            name="untilDay"
            label={say('Laatste dag')}
            pickLabel={say('Kies in de kalender')}
            width="short"
            defaultValue={valueAt(form, 'untilDay')}
            error={problemAt(form, 'untilDay')}
          />
          <div>
            <Button type="submit" variant="primary" name="stap" value="vraag" busyText={say('Even wachten…')}>
              {say('Laat waarnemen')}
            </Button>
          </div>
        </Stack>
      </form>
    </Section>
  );
}
