import type { FormState, SubmitArgs } from '@verbonden/shared/web';
import { GiveBackDocument } from '../choices/choices.generated';
import { MakePracticeDocument } from '../choices/practice.generated';
import { practiceTitle } from '../choices/practice-title';
import { actOnInterest } from '../interest/act-on-interest';
import { WithdrawRequestDocument } from '../invitations/invitations.generated';
import { withdrawField } from './entry';
import {
  ChangeModeDocument,
  LeaveDocument,
  PublishDocument,
  RegisterDocument,
} from './registering.generated';
import { giveBackStep, practiceStep, readStep, stepField } from './seat-step';

/** The button that shows a draft to everybody. */
export const publishStep = 'publiceer';

/** The id of the list of what is still missing before publishing. */
export const publishCheckId = 'klaar';

/**
 * Does what the pressed button says: come, change, leave, give back, publish. The page afterwards says what came of it, in the
 * address as `gedaan`: what was done, or the outcome that says why not.
 */
export async function act({ form, params, mutate, goTo }: SubmitArgs): Promise<Response | FormState> {
  const wish = form.line(withdrawField);
  if (wish) {
    const { state } = await mutate(WithdrawRequestDocument, { input: { requestId: wish } });
    return state ? whole(state) : goTo(`/bijeenkomsten/${params['slug']}?gedaan=aanvraag-ingetrokken`);
  }
  const done = (what: string) => goTo(`/bijeenkomsten/${params['slug']}?gedaan=${what}`);
  const { what, mode, onlineMeanwhile } = readStep(form.line(stepField), form.isTicked('intussen'));
  const id = form.line('registrationId');
  const interest = await actOnInterest(what, form, mutate);
  if (interest) return typeof interest === 'string' ? done(interest) : whole(interest);
  switch (what) {
    case 'kom-niet': {
      const { state, data } = await mutate(LeaveDocument, { input: { registrationId: id } });
      const outcome = data?.cancelRegistration.outcome;
      return state ? whole(state) : done(outcome === 'CANCELLED' ? 'weg' : String(outcome));
    }
    case 'wissel':
    case 'intussen': {
      const input = { registrationId: id, mode, onlineMeanwhile };
      const { state, data } = await mutate(ChangeModeDocument, { input });
      return state ? whole(state) : done(said(data.changeAttendanceMode.outcome, 'gewisseld'));
    }
    case giveBackStep: {
      const input = { registrationId: id, roundId: form.line('roundId') };
      const { state, data } = await mutate(GiveBackDocument, { input });
      return state ? whole(state) : done(said(data.giveBackSubsession.outcome, 'teruggegeven'));
    }
    case practiceStep: {
      const body = form.prose('proudOf').trim();
      const { state, data } = await mutate(MakePracticeDocument, {
        input: { id: form.line('practiceId'), kind: 'GOOD_PRACTICE', title: practiceTitle(body), body },
      });
      return state ? whole(state) : goTo(`/kennis/${data.createKnowledgeItem.slug}/bewerken`);
    }
    case publishStep: {
      const { state } = await mutate(PublishDocument, { input: { id: form.line('meetingId') } });
      return state ? missing(state) : done('gepubliceerd');
    }
    default: {
      const input = { meetingId: form.line('meetingId'), mode, onlineMeanwhile };
      const { state, data } = await mutate(RegisterDocument, { input });
      return state ? whole(state) : done(said(data.registerForMeeting.outcome, 'aangemeld'));
    }
  }
}

/** A seat or a place in line is what was asked; every other outcome says itself. */
function said(outcome: string, asked: string): string {
  return outcome === 'CONFIRMED' || outcome === 'WAITLISTED' ? asked : outcome;
}

/** Buttons have no fields: what is wrong is said of the whole. */
function whole(state: FormState): FormState {
  const { values, problems, message, code } = state;
  const words = problems.map((problem) => problem.message).join(' ') || message;
  return { values, problems: [], ...(words ? { message: words } : {}), ...(code ? { code } : {}) };
}

/** What is missing before publishing stands in the list on the page. */
function missing(state: FormState): FormState {
  return { ...state, problems: state.problems.map(({ message }) => ({ field: publishCheckId, message })) };
}
