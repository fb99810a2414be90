import { writeDate, writeShortDate } from '@verbonden/shared/kernel';
import {
  Button,
  DescriptionList,
  Disclosure,
  Panel,
  Stack,
  StatusLabel,
  TextArea,
  Toolbar,
} from '@verbonden/shared/ui';
import { useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import type { ConsentedThing } from './keep-consents';
import type { KeptConsentFragment } from './keep-consents.generated';
import { scopeWords } from './scope-words';

const looks = {
  ASKED: 'waiting',
  GIVEN: 'confirmed',
  REFUSED: 'cancelled',
  WITHDRAWN: 'past',
  EXPIRED: 'past',
} as const;

/** Everybody who was asked, with what they said; and the way to end it. */
export function ConsentList({ thing }: { thing: ConsentedThing }) {
  return (
    <Stack>
      {thing.consents.map((consent) => (
        <OneConsent key={consent.id} thing={thing} consent={consent} />
      ))}
    </Stack>
  );
}

function OneConsent({ thing, consent }: { thing: ConsentedThing; consent: KeptConsentFragment }) {
  const say = useSay();
  const { locale } = usePageFacts();
  const day = (on: string) => writeDate(new Date(`${on}T12:00:00Z`), locale);
  const said = (answer: 'YES' | 'NO' | null, on: string | null) =>
    answer === null || on === null
      ? null
      : answer === 'YES'
        ? say('Ja, op {day}', { day: day(on) })
        : say('Nee, op {day}', { day: day(on) });
  const states = {
    ASKED: say('Wacht op antwoord'),
    GIVEN: say('Toestemming'),
    REFUSED: say('Liever niet'),
    WITHDRAWN: say('Ingetrokken'),
    EXPIRED: say('Tijd is om'),
  };
  const { identity } = consent;
  return (
    <Panel>
      <Stack>
        <h3>{say('{name}, {age} jaar', { name: consent.chosenName, age: consent.ageLabel })}</h3>
        <StatusLabel status={looks[consent.state]}>{states[consent.state]}</StatusLabel>
        <DescriptionList
          facts={[
            {
              term: say('Gevraagd'),
              details: consent.way === 'PAPER' ? say('Op papier') : say('Per mail'),
            },
            { term: say('Zelf'), details: said(consent.makerAnswer, consent.makerAnsweredOn) },
            {
              term: say('Ouder of voogd'),
              details: said(consent.guardianAnswer, consent.guardianAnsweredOn),
            },
            {
              term: say('Mag staan'),
              details: scopeWords(say)
                .filter(({ value }) => consent.scopes.includes(value))
                .map(({ label }) => label),
            },
            { term: say('Tot en met'), details: day(consent.until) },
            { term: say('Foto of film'), details: consent.credit },
            {
              term: say('Beëindigd'),
              details: consent.endedAt ? writeShortDate(new Date(consent.endedAt), locale) : null,
            },
            { term: say('Echte naam'), details: identity?.realName ?? null },
            { term: say('E-mail'), details: identity?.email ?? null },
            {
              term: say('Bij ouder of voogd'),
              details: [identity?.guardianName, identity?.guardianEmail].filter(Boolean).join(', ') || null,
            },
            { term: say('Waarom gestopt'), details: identity?.endReason ?? null },
          ]}
        />
        {consent.endedAt === null ? <EndIt thing={thing} consent={consent} /> : null}
      </Stack>
    </Panel>
  );
}

/** What happens differs: what everybody reads is taken away everywhere, what nobody reads yet only loses this person. */
function EndIt({ thing, consent }: { thing: ConsentedThing; consent: KeptConsentFragment }) {
  const say = useSay();
  const href = useHref();
  const isShown = consent.state === 'GIVEN' && thing.isPublic;
  return (
    <Disclosure title={isShown ? say('Deze persoon wil het niet meer') : say('Vraag het niet meer')}>
      <form method="post" action={href(`${thing.path}/toestemmingen`)} noValidate>
        <Stack>
          <input type="hidden" name="id" value={consent.id} />
          {isShown ? <input type="hidden" name="weg" value="ja" /> : null}
          <p>
            {isShown
              ? say('Alles wat hier staat, is dan meteen overal weg. Dat kan niet teruggedraaid worden.')
              : say('Haal deze persoon ook uit de tekst, de foto’s en de film.')}
          </p>
          <TextArea
            id={`reason-${consent.id}`}
            name="reason"
            rows={2}
            label={say('Waarom?')}
            optional={say('niet verplicht')}
            audience={say('Alleen de coördinator leest dit.')}
          />
          <Toolbar>
            <Button type="submit" name="stap" value="beeindig" variant={isShown ? 'danger' : 'secondary'}>
              {isShown ? say('Haal het overal weg') : say('Deze persoon doet niet mee')}
            </Button>
          </Toolbar>
        </Stack>
      </form>
    </Disclosure>
  );
}
