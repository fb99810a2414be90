import type { FormState, SubmitArgs } from '@verbonden/shared/web';
import { EndTurnDocument, GiveTurnDocument, TurnCardDocument } from './stage.generated';

/** The fields of the forms of the round and the turns, as they are sent without a script. */
export const stageFields = { step: 'stap', meeting: 'meetingId', from: 'van', turn: 'beurt' } as const;
export type StageStep = 'volgende' | 'vorige' | 'stop' | 'geef' | 'klaar' | 'sla-over';

/** Does what the pressed button says, and comes back. */
export async function actOnStage({ form, url, mutate, goTo }: SubmitArgs): Promise<Response | FormState> {
  const step = form.line(stageFields.step) as StageStep;
  const meetingId = form.line(stageFields.meeting);
  const from = form.lineOrNull(stageFields.from);
  const done = (state: FormState | undefined) => state ?? goTo(url.pathname);
  switch (step) {
    case 'volgende':
    case 'vorige':
    case 'stop': {
      const way = ({ volgende: 'NEXT', vorige: 'PREVIOUS', stop: 'STOP' } as const)[step];
      return done((await mutate(TurnCardDocument, { input: { meetingId, from, step: way } })).state);
    }
    case 'geef':
      return done(
        (
          await mutate(GiveTurnDocument, {
            input: { meetingId, from, to: form.lineOrNull(stageFields.turn) },
          })
        ).state,
      );
    case 'klaar':
    case 'sla-over': {
      const input = { id: form.line(stageFields.turn), skip: step === 'sla-over' };
      return done((await mutate(EndTurnDocument, { input })).state);
    }
  }
}
