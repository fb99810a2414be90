import { RadioCards, SelectField, Stack } from '@verbonden/shared/ui';
import { type FormState, problemAt, useSay, valueAt } from '@verbonden/shared/web';
import type { AttendanceMode } from '@verbonden/shared/web/schema';
import { seatText } from '../meeting/seat-words';
import { secondField, wishField } from './answers-input';
import { offerText } from './choice-words';
import type { OwnChoiceFragment } from './choices.generated';
import { type Offer, offersIn, type Round } from './rounds';

export interface SessionFieldsProps {
  readonly rounds: readonly Round[];
  readonly mode: AttendanceMode;
  readonly form: FormState | null;
  /** What was chosen before. */
  readonly standing?: readonly OwnChoiceFragment[];
}

/** For each round which session, with what is left of it, and where to sit as long as that one is full. */
export function SessionFields({ rounds, ...others }: SessionFieldsProps) {
  return (
    <Stack gap="section">
      {rounds.map((round) => (
        <RoundFields key={round.id} round={round} {...others} />
      ))}
    </Stack>
  );
}

function RoundFields({
  round,
  mode,
  form,
  standing = [],
}: Omit<SessionFieldsProps, 'rounds'> & { readonly round: Round }) {
  const say = useSay();
  const offers = offersIn(round, mode);
  const chosen = standing.find((each) => each.round.id === round.id);
  const [wish, second] = [wishField(round.id), secondField(round.id)];
  if (offers.length === 0) {
    return <p>{say('‘{title}’ is er niet op deze manier.', { title: round.title })}</p>;
  }
  return (
    <Stack gap="large">
      <RadioCards
        name={wish}
        label={round.title}
        error={problemAt(form, wish)}
        defaultValue={valueAt(form, wish, chosen?.subsession.id)}
        cards={[
          ...offers.map((offer) => ({
            value: offer.session.id,
            label: offer.session.title,
            badge: seatText(offer.way.seats, say),
            description: <AboutOffer offer={offer} chosen={chosen} />,
          })),
          {
            value: '',
            label: say('Dat weet ik nog niet'),
            description: say('Kiezen kan tot de aanmelding sluit.'),
          },
        ]}
      />
      {offers.length > 1 ? (
        <SelectField
          name={second}
          label={say('Je tweede keuze')}
          hint={say('Is je eerste keuze vol? Dan zit je zolang hier.')}
          optional={say('niet verplicht')}
          error={problemAt(form, second)}
          defaultValue={valueAt(form, second, chosen?.second?.id)}
          placeholder={say('Geen tweede keuze')}
          options={offers.map(({ session, way }) => ({
            value: session.id,
            label: `${session.title} (${seatText(way.seats, say)})`,
          }))}
          width="full"
        />
      ) : null}
    </Stack>
  );
}

function AboutOffer({ offer, chosen }: { offer: Offer; chosen: OwnChoiceFragment | undefined }) {
  const say = useSay();
  const { description, hostName, room, id } = offer.session;
  const about = [hostName ? say('Met {name}', { name: hostName }) : null, room].filter(Boolean).join(' · ');
  return (
    <Stack gap="small">
      {description ? <p>{description}</p> : null}
      {about ? <p>{about}</p> : null}
      <OfferNow offer={offer} chosen={chosen?.subsession.id === id ? chosen : undefined} />
    </Stack>
  );
}

/** Who is in it, or in line for it, keeps that by choosing it again. */
function OfferNow({ offer, chosen }: { offer: Offer; chosen: OwnChoiceFragment | undefined }) {
  const say = useSay();
  const words =
    chosen?.held?.id === offer.session.id
      ? say('Hier heb je een plek.')
      : chosen?.position
        ? say('Je bent nu nummer {position} in de rij.', { position: chosen.position })
        : offerText(offer, say);
  return words ? (
    <p>
      <strong>{words}</strong>
    </p>
  ) : null;
}
