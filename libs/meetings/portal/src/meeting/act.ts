import type { FormState, SubmitArgs } from '@verbonden/shared/web';
import type { AttendanceMode } from '@verbonden/shared/web/schema';
import {
  ChangeModeDocument,
  LeaveDocument,
  PublishDocument,
  RegisterDocument,
} from './registering.generated';

/**
 * Does what the pressed button says: come, change, leave, publish. The page afterwards says what came of it, in the
 * address as `gedaan`.
 */
export async function act({ form, params, mutate, goTo }: SubmitArgs): Promise<Response | FormState> {
  const done = (what: string) => goTo(`/bijeenkomsten/${params['slug']}?gedaan=${what}`);
  const [what = '', mode = ''] = form.line('doe').split(':');
  const choice = { mode: mode as AttendanceMode, onlineMeanwhile: form.isTicked('intussen') };
  switch (what) {
    case 'kom-niet': {
      const { state, data } = await mutate(LeaveDocument, {
        input: { registrationId: form.line('registrationId') },
      });
      return state ?? done(data.cancelRegistration.canReturn ? 'weg-kan-terug' : 'weg');
    }
    case 'wissel': {
      const input = { registrationId: form.line('registrationId'), ...choice };
      const { state, data } = await mutate(ChangeModeDocument, { input });
      return state ?? done(data.changeAttendanceMode.outcome);
    }
    case 'publiceer': {
      const { state } = await mutate(PublishDocument, { input: { id: form.line('meetingId') } });
      return state ?? done('gepubliceerd');
    }
    default: {
      const { state, data } = await mutate(RegisterDocument, {
        input: { meetingId: form.line('meetingId'), ...choice },
      });
      return state ?? done(data.registerForMeeting.outcome);
    }
  }
}
