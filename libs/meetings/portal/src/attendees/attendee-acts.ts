import type { FormState, SubmitArgs } from '@verbonden/shared/web';
import type { AttendanceMode } from '@verbonden/shared/web/schema';
import {
  AddRegistrationDocument,
  MoveRegistrationDocument,
  RemoveRegistrationDocument,
} from './attendee.generated';
import { PromoteDocument } from './promote.generated';

/** The name of the buttons; their value is what they do, with the way of taking part behind a colon. */
export const actField = 'doe';

/** Does what the pressed button says to one registration; the page afterwards says what came of it. */
export async function actOnAttendee({
  form,
  params,
  mutate,
  goTo,
}: SubmitArgs): Promise<Response | FormState> {
  const registrationId = params['id'] ?? '';
  const done = (what: string) =>
    goTo(`/bijeenkomsten/${params['slug']}/deelnemers/${registrationId}?gedaan=${what}`);
  const [act, written] = form.line(actField).split(':');
  const mode: AttendanceMode = written === 'ONLINE' ? 'ONLINE' : 'ONSITE';
  const addSeat = form.isTicked('addSeat');
  switch (act ?? '') {
    case 'verplaats': {
      const { state, data } = await mutate(MoveRegistrationDocument, {
        input: { registrationId, mode, addSeat },
      });
      return state ?? done(said(data.moveRegistration.outcome, 'verplaatst'));
    }
    case 'plek': {
      const { state, data } = await mutate(PromoteDocument, { input: { registrationId, addSeat } });
      return state ?? done(said(data.promoteRegistration.outcome, 'plek'));
    }
    case 'terug': {
      const { state, data } = await mutate(AddRegistrationDocument, {
        input: { meetingId: form.line('meetingId'), personId: form.line('personId'), mode },
      });
      return state ?? done(said(data.addRegistration.outcome, 'terug'));
    }
    default: {
      const { state, data } = await mutate(RemoveRegistrationDocument, {
        input: { registrationId, reason: form.line('reason') },
      });
      const outcome = data?.removeRegistration.outcome;
      return state ?? done(outcome === 'CANCELLED' ? 'weg' : String(outcome));
    }
  }
}

function said(outcome: string, asked: string): string {
  return outcome === 'CONFIRMED' || outcome === 'WAITLISTED' ? asked : outcome;
}
