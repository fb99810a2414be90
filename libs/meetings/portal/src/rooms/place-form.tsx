import { Button, CheckboxField, Panel, SelectField, Stack } from '@verbonden/shared/ui';
import { type FormState, problemAt, useHref, useSay, valueAt } from '@verbonden/shared/web';
import type { Round } from '../choices/rounds';
import { seatText } from '../meeting/seat-words';
import { waysInto } from '../meeting/ways';
import type { ChooserFragment } from './rooms.generated';

/** A coordinator puts somebody into a session, out of turn. */
export function PlaceForm({
  slug,
  rounds,
  people,
  form,
}: {
  slug: string;
  rounds: readonly Round[];
  people: readonly ChooserFragment[];
  form: FormState | null;
}) {
  const say = useSay();
  const href = useHref();
  const seats = (session: Round['subsessions'][number]) =>
    waysInto(session.seats)
      .map((way) => seatText(way.seats, say))
      .join(' / ');
  return (
    <Panel>
      <form method="post" action={href(`/bijeenkomsten/${slug}/zalen`)} noValidate>
        <Stack gap="large">
          <SelectField
            name="registrationId"
            label={say('Wie?')}
            placeholder={say('Kies iemand')}
            defaultValue={valueAt(form, 'registrationId')}
            error={problemAt(form, 'registrationId')}
            options={people.map(({ id, person }) => ({ value: id, label: person.name }))}
          />
          <SelectField
            name="subsessionId"
            label={say('In welke sessie?')}
            placeholder={say('Kies een sessie')}
            defaultValue={valueAt(form, 'subsessionId')}
            error={problemAt(form, 'subsessionId')}
            options={rounds
              .flatMap(({ subsessions }) => subsessions)
              .map((session) => ({ value: session.id, label: `${session.title} (${seats(session)})` }))}
          />
          <CheckboxField
            name="addSeat"
            value="ja"
            label={say('Zet er een stoel bij als het vol is')}
            defaultChecked={form ? 'addSeat' in form.values : false}
          />
          <div>
            <Button type="submit" busyText={say('Even wachten…')}>
              {say('Zet in deze sessie')}
            </Button>
          </div>
        </Stack>
      </form>
    </Panel>
  );
}
