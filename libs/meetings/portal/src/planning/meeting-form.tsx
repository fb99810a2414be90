import { dutchFromMoment } from '@verbonden/shared/kernel';
import {
  Button,
  DateField,
  FieldGroup,
  SelectField,
  Stack,
  TextArea,
  TextField,
  TimeField,
  Toolbar,
} from '@verbonden/shared/ui';
import {
  FormProblems,
  type FormState,
  problemAt,
  useHref,
  usePageFacts,
  useSay,
  valueAt,
} from '@verbonden/shared/web';
import { formName, kindName } from '../meeting-words';
import { AgendaFields } from './agenda-fields';
import { emptyRow, rowsOf } from './agenda-rows';
import type { PlannedMeeting } from './planned-meeting';
import { SeatFields } from './seat-fields';

export interface MeetingFormProps {
  readonly form: FormState | null;
  /** What stands in the fields; null for something new. */
  readonly standing: PlannedMeeting | null;
  /** False where the day is changed on a page of its own, since everybody is mailed about it. */
  readonly asksTime: boolean;
  readonly hidden: Readonly<Record<string, string>>;
}

/** Everything about a meeting on one page, in the order of planning it. */
export function MeetingForm({ form, standing, asksTime, hidden }: MeetingFormProps) {
  const say = useSay();
  const href = useHref();
  const { address } = usePageFacts();
  const clock = (moment: string | undefined, part: 'day' | 'time') => {
    if (!moment) return '';
    const [day = '', time = ''] = dutchFromMoment(new Date(moment)).split('T');
    return part === 'time' ? time : day.split('-').reverse().map(Number).join('-');
  };
  const field = (name: string, value: string | null | undefined) => ({
    name,
    defaultValue: valueAt(form, name, value),
    error: problemAt(form, name),
  });
  const kinds = ['EXPERTISELAB', 'WEBINAR', 'LAB_SESSION', 'CONGRESS'] as const;
  const forms = ['HYBRID', 'ONSITE', 'ONLINE'] as const;
  const notRequired = say('niet verplicht');
  return (
    <>
      <FormProblems form={form} />
      <form
        method="post"
        action={href(address)}
        noValidate
        data-keep={`bijeenkomst-${hidden['version'] ? hidden['id'] : 'nieuw'}`}
        {...(form ? { 'data-refused': '' } : {})}
      >
        <Stack>
          {Object.entries(hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <SelectField
            {...field('kind', standing?.kind ?? 'EXPERTISELAB')}
            label={say('Wat voor bijeenkomst is het?')}
            options={kinds.map((kind) => ({ value: kind, label: kindName(kind, say) }))}
          />
          <TextField {...field('title', standing?.titleNl)} label={say('Titel')} />
          <TextField
            {...field('titleEn', standing?.titleEn)}
            label={say('Titel in het Engels')}
            optional={notRequired}
            lang="en"
          />
          <TextArea
            {...field('lead', standing?.leadNl)}
            rows={4}
            label={say('Waar gaat het over?')}
            hint={say('In een paar zinnen, voor wie nog niets weet.')}
          />
          {asksTime ? (
            <FieldGroup id="wanneer" label={say('Wanneer')}>
              <DateField
                {...field('day', clock(standing?.startsAt, 'day'))}
                label={say('Datum')}
                hint={say('Bijvoorbeeld 24-3-2027')}
                pickLabel={say('Kies in de kalender')}
              />
              <TimeField
                {...field('from', clock(standing?.startsAt, 'time'))}
                label={say('Van')}
                hint={say('Bijvoorbeeld 13:30')}
              />
              <TimeField {...field('to', clock(standing?.endsAt, 'time'))} label={say('Tot')} />
            </FieldGroup>
          ) : null}
          <SelectField
            {...field('form', standing?.form ?? 'HYBRID')}
            label={say('Hoe kunnen mensen meedoen?')}
            options={forms.map((each) => ({ value: each, label: formName(each, say) }))}
          />
          <SeatFields form={form} standing={standing} />
          <FieldGroup id="zaal" label={say('De zaal')}>
            <TextField {...field('venueName', standing?.venueName)} label={say('Naam van de plek')} />
            <TextField {...field('venueAddress', standing?.venueAddress)} label={say('Adres')} />
            <TextField
              {...field('venueRoom', standing?.venueRoom)}
              label={say('Zaal')}
              optional={notRequired}
            />
            <TextArea
              {...field('venueRoute', standing?.venueRoute)}
              rows={2}
              label={say('Route')}
              optional={notRequired}
            />
            <TextArea
              {...field('venueAccessibility', standing?.venueAccessibility)}
              rows={2}
              label={say('Toegankelijkheid')}
              optional={notRequired}
            />
          </FieldGroup>
          <TextField
            {...field('joinUrl', standing?.joinUrl)}
            label={say('Link om online mee te doen')}
            hint="https://"
            audience={say('Alleen wie een plek online heeft, ziet deze link.')}
            optional={notRequired}
          />
          <SelectField
            {...field('audience', standing?.audience ?? 'NETWORK')}
            label={say('Wie kan zich aanmelden?')}
            options={[
              { value: 'NETWORK', label: say('Iedereen in het netwerk') },
              { value: 'MEMBERS', label: say('Mensen van organisaties die lid zijn') },
              { value: 'EVERYBODY', label: say('Iedereen met een account') },
            ]}
          />
          <FieldGroup
            id="sluit"
            label={say('Tot wanneer kan dat?')}
            hint={say('Leeg is: tot de bijeenkomst begint.')}
          >
            <DateField
              {...field('closesDay', clock(standing?.registrationClosesAt ?? undefined, 'day'))}
              label={say('Datum')}
            />
            <TimeField
              {...field('closesTime', clock(standing?.registrationClosesAt ?? undefined, 'time'))}
              label={say('Tijd')}
            />
          </FieldGroup>
          <AgendaFields
            form={form}
            standing={[...rowsOf(standing?.agenda ?? []), emptyRow, emptyRow, emptyRow]}
          />
          <Toolbar
            primary={
              <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
                {say('Bewaar')}
              </Button>
            }
          />
        </Stack>
      </form>
    </>
  );
}
