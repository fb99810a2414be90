import type { PageArgs, SubmitArgs, FormState } from '@verbonden/shared/web';
import { PageRefusal } from '@verbonden/shared/web';
import { assertCoordinates } from '../planning/planned-meeting';
import { letterInput } from './letter-input';
import {
  LetterDocument,
  type LetterMeetingFragment,
  MeetingLettersDocument,
  SaveBroadcastDocument,
  type WrittenLetterFragment,
} from './letters.generated';

/** The meeting at this address, for coordinators; a draft has nobody to write to. */
export async function loadLetterMeeting(args: PageArgs): Promise<LetterMeetingFragment> {
  assertCoordinates(args);
  const { meeting } = await args.query(MeetingLettersDocument, { slug: args.params['slug'] ?? '' });
  return meeting;
}

/** The letter at this address. @throws PageRefusal when there is none */
export async function loadLetter({ query, params }: PageArgs): Promise<WrittenLetterFragment> {
  const id = params['id'] ?? '';
  if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(id)) throw new PageRefusal(404);
  return (await query(LetterDocument, { id })).broadcast;
}

/** Keeps what was typed, and goes on: to look at it first, or back to the list. */
export async function keepLetter(args: SubmitArgs): Promise<Response | FormState> {
  const meeting = await loadLetterMeeting(args);
  const { state, data } = await args.mutate(SaveBroadcastDocument, {
    input: letterInput(args.form, meeting.id),
  });
  if (state) return state;
  const place = `/bijeenkomsten/${meeting.slug}/brief`;
  return args.goTo(
    args.form.line('stap') === 'bewaar'
      ? `${place}?gedaan=bewaard`
      : `${place}/${data.saveBroadcast.id}/controle`,
  );
}
