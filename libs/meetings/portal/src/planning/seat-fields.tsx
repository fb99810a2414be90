import { FieldGroup, TextField } from '@verbonden/shared/ui';
import { type FormState, problemAt, useSay, valueAt } from '@verbonden/shared/web';
import type { PlannedMeeting } from './planned-meeting';

/** How many can come, in the room and online. */
export function SeatFields({ form, standing }: { form: FormState | null; standing: PlannedMeeting | null }) {
  const say = useSay();
  const field = (name: 'seatsOnsite' | 'seatsOnline') => ({
    name,
    inputMode: 'numeric' as const,
    width: 'short' as const,
    defaultValue: valueAt(form, name, standing?.[name]?.toString()),
    error: problemAt(form, name),
  });
  return (
    <FieldGroup
      id="plekken"
      label={say('Hoeveel plekken zijn er?')}
      hint={say('Leeg is: zoveel als er mensen komen.')}
    >
      <TextField {...field('seatsOnsite')} label={say('In de zaal')} />
      <TextField {...field('seatsOnline')} label={say('Online')} />
    </FieldGroup>
  );
}
