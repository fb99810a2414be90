import type { SubmitArgs, FormState } from '@verbonden/shared/web';
import { CheckInByCodeDocument, CheckInByNameDocument, UndoCheckInDocument } from './day.generated';

/** The fields of the forms at the door, as they are sent without a script. */
export const doorFields = {
  step: 'stap',
  registration: 'aanmelding',
  code: 'code',
  letIn: 'toch',
} as const;
export type DoorStep = 'code' | 'zaal' | 'online' | 'terug';

/** Does what the pressed button says; the page afterwards says what came of it, of whom. */
export async function actAtTheDoor({
  form,
  params,
  mutate,
  goTo,
}: SubmitArgs): Promise<Response | FormState> {
  const id = crypto.randomUUID();
  const registrationId = form.line(doorFields.registration);
  const letIn = form.isTicked(doorFields.letIn);
  const done = (answer: { outcome: string; registration: { id: string } | null }) => {
    const about = answer.registration ? `&wie=${answer.registration.id}` : '';
    return goTo(`/bijeenkomsten/${params['slug']}/dag?gedaan=${answer.outcome}${about}`);
  };
  switch (form.line(doorFields.step) as DoorStep) {
    case 'zaal':
    case 'online': {
      const mode = form.line(doorFields.step) === 'zaal' ? ('ONSITE' as const) : ('ONLINE' as const);
      const { state, data } = await mutate(CheckInByNameDocument, {
        input: { id, registrationId, mode, letIn },
      });
      return state ?? done(data.checkInRegistration);
    }
    case 'terug': {
      const { state, data } = await mutate(UndoCheckInDocument, { input: { id, registrationId } });
      return state ?? done(data.undoCheckIn);
    }
    case 'code': {
      const input = { id, meetingId: form.line('meetingId'), code: form.line(doorFields.code), letIn };
      const { state, data } = await mutate(CheckInByCodeDocument, { input });
      return state ?? done(data.checkIn);
    }
  }
}
