import { DescriptionList, Panel, Section } from '@verbonden/shared/ui';
import { type FormState, type Say, useSay } from '@verbonden/shared/web';
import type { AttendanceMode } from '@verbonden/shared/web/schema';
import { secondField, wishField } from '../choices/answers-input';
import { offerText } from '../choices/choice-words';
import { offersIn, type Round, roundsOf } from '../choices/rounds';
import type { ShownMeeting } from '../meeting/meeting.page';
import { modeName, wayText } from '../meeting/seat-words';
import { wayInto } from '../meeting/ways';

/** What the last button will bring, said before it is pressed: the seat, and each session with its line. */
export function WhatWillHappen({
  meeting,
  mode,
  form,
}: {
  meeting: ShownMeeting;
  mode: AttendanceMode;
  form: FormState | null;
}) {
  const say = useSay();
  const way = wayInto(meeting.seats, mode);
  const waits = way?.brings === 'LINE';
  const meanwhile = waits && mode === 'ONSITE' && form?.values['intussen'] !== undefined;
  const rounds = roundsOf(meeting.agenda);
  return (
    <Panel>
      <Section id="straks" title={say('Zo sta je er straks op')} headingLevel={2}>
        <DescriptionList
          facts={[
            {
              term: modeName(mode, say),
              details: [
                (way && wayText(way, say)) ?? say('Er is plek. Je staat er meteen op.'),
                meanwhile ? say('Intussen doe je online mee.') : null,
              ],
            },
            ...rounds.map((round) => ({ term: round.title, details: wishFacts(round, mode, form, say) })),
            {
              term: say('Daarna'),
              details: [
                say('Je krijgt meteen een mail met alles wat je nodig hebt, ook voor in je agenda.'),
                say('Wisselen of afmelden kan altijd, hier of met de link in de mail.'),
                say('Je naam en adres hebben we al. Alleen coördinatoren zien dat je komt.'),
              ],
            },
          ]}
        />
        {waits && rounds.length > 0 ? (
          <p>{say('In je sessie krijg je een plek zodra je die bij de bijeenkomst hebt.')}</p>
        ) : null}
      </Section>
    </Panel>
  );
}

/** The session that was chosen, what that brings, and where somebody sits in the meantime. */
function wishFacts(round: Round, mode: AttendanceMode, form: FormState | null, say: Say): (string | null)[] {
  const offers = offersIn(round, mode);
  const chosen = (field: string) => offers.find(({ session }) => session.id === form?.values[field]?.[0]);
  const wish = chosen(wishField(round.id));
  if (!wish) return [say('Je kiest later.')];
  const second = chosen(secondField(round.id));
  const line = offerText(wish, say);
  return [
    wish.session.title,
    line,
    line && second?.way.brings === 'SEAT'
      ? say('Intussen zit je bij ‘{title}’.', { title: second.session.title })
      : null,
  ];
}
