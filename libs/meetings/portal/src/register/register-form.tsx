import { Button, CheckboxField, Stack, Toolbar } from '@verbonden/shared/ui';
import { type FormState, useHref, useSay } from '@verbonden/shared/web';
import type { AttendanceMode } from '@verbonden/shared/web/schema';
import { roundsOf } from '../choices/rounds';
import { SessionFields } from '../choices/session-fields';
import { TellFields } from '../choices/tell-fields';
import { WayCards } from '../guest/way-cards';
import type { ShownMeeting } from '../meeting/meeting.page';
import { wayButton } from '../meeting/seat-words';
import { canComeMeanwhile, wayInto, waysInto } from '../meeting/ways';
import { lastStep, readMode, type RegisterStep, stepOfField, stepsOf, towardsField } from './register-steps';
import { WhatWillHappen } from './what-will-happen';

interface RegisterFormProps {
  readonly meeting: ShownMeeting;
  /** The way to come that was chosen before the form. */
  readonly preset: AttendanceMode | null;
  readonly form: FormState | null;
  readonly step: RegisterStep;
}

/** One step of the form, with everything of the other steps kept in it. */
export function RegisterForm({ meeting, preset, form, step }: RegisterFormProps) {
  const href = useHref();
  const ways = waysInto(meeting.seats);
  const sent = readMode(form?.values['mode']?.[0] ?? null) ?? preset;
  const mode = wayInto(meeting.seats, sent ?? 'ONSITE') ? sent : null;
  const chosen = mode ?? ways[0]?.mode ?? 'ONSITE';
  const values = { ...form?.values, ...(step === 'hoe' ? {} : { mode: [chosen] }) };
  const kept = Object.entries(values).filter(([name]) => {
    const own = stepOfField(name);
    return own !== null && own !== step;
  });
  return (
    <form method="post" action={href(`/bijeenkomsten/${meeting.slug}/aanmelden`)} noValidate>
      <Stack gap="section">
        <input type="hidden" name="meetingId" value={meeting.id} />
        {kept.map(([name, [value]]) => (
          <input key={name} type="hidden" name={name} value={value ?? ''} />
        ))}
        {step === 'hoe' ? <HowToCome meeting={meeting} form={form} mode={mode} /> : null}
        {step === 'sessies' ? (
          <SessionFields rounds={roundsOf(meeting.agenda)} mode={chosen} form={form} />
        ) : null}
        {step === 'wensen' ? (
          <>
            <TellFields form={form} asksDiet={chosen === 'ONSITE'} />
            <WhatWillHappen meeting={meeting} mode={chosen} form={form} />
          </>
        ) : null}
        <StepButtons meeting={meeting} step={step} mode={chosen} />
      </Stack>
    </form>
  );
}

function HowToCome({
  meeting,
  form,
  mode,
}: {
  meeting: ShownMeeting;
  form: FormState | null;
  mode: AttendanceMode | null;
}) {
  const say = useSay();
  const wasAsked = form?.values['mode'] !== undefined;
  const meanwhile = canComeMeanwhile(meeting.seats) ? (
    <CheckboxField
      name="intussen"
      value="ja"
      label={say('Intussen doe ik online mee')}
      hint={say('Je houdt je plek in de rij voor de zaal.')}
      defaultChecked={!wasAsked || form.values['intussen'] !== undefined}
    />
  ) : null;
  return <WayCards seats={meeting.seats} form={form} standing={mode} follow={{ ONSITE: meanwhile }} />;
}

/** Further, and back. Enter goes further, so that button comes first. */
function StepButtons({
  meeting,
  step,
  mode,
}: {
  meeting: ShownMeeting;
  step: RegisterStep;
  mode: AttendanceMode;
}) {
  const say = useSay();
  const steps = stepsOf(meeting);
  const next = steps[steps.indexOf(step) + 1];
  const back = steps[steps.indexOf(step) - 1];
  const way = wayInto(meeting.seats, mode);
  const further =
    next || !way ? (
      <Button
        type="submit"
        name={towardsField}
        value={next}
        variant="primary"
        busyText={say('Even wachten…')}
      >
        {say('Verder')}
      </Button>
    ) : (
      <Button
        type="submit"
        name={towardsField}
        value={lastStep}
        variant="primary"
        busyText={say('Even wachten…')}
      >
        {wayButton(way, say)}
      </Button>
    );
  return (
    <Toolbar primary={further}>
      {back ? (
        <Button type="submit" name={towardsField} value={back} variant="quiet">
          {say('Terug')}
        </Button>
      ) : null}
    </Toolbar>
  );
}
