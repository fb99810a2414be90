import { writeDate } from '@verbonden/shared/kernel';
import { Button, LinkButton, Notice, RadioCards, Section, Stack } from '@verbonden/shared/ui';
import { problemAt, useHref, usePageFacts, useSay, valueAt, type ViewProps } from '@verbonden/shared/web';
import { PasswordInput } from '../own-password/password-input';
import type { OwnDataPageQuery } from './own-data.page.generated';

const path = '/mijn/gegevens';

/** Having the account erased: what goes and what stays is said first, and for a week one can think again. */
export function EraseAccount({ data, form }: ViewProps<OwnDataPageQuery>) {
  const say = useSay();
  const obstacles = data.myErasureObstacles;
  const isLast = obstacles.lastEditorOf.length > 0 || obstacles.lastInNetwork.length > 0;
  return (
    <Section id="wissen" title={say('Laat je account wissen')}>
      <Stack>
        {data.myErasure ? (
          <>
            <Planned dueAt={data.myErasure.dueAt} waits={isLast} />
            {isLast ? <OthersFirst obstacles={obstacles} /> : null}
          </>
        ) : (
          <>
            <WhatHappens />
            {isLast ? <OthersFirst obstacles={obstacles} /> : <EraseForm data={data} form={form} />}
          </>
        )}
      </Stack>
    </Section>
  );
}

function WhatHappens() {
  const say = useSay();
  return (
    <>
      <p>
        {say(
          'Weg gaan: je naam, je adres, je aanmeldingen, wat je volgt, je certificaten, en alles wat alleen van jou was. Mail stopt dan ook.',
        )}
      </p>
      <p>
        {say(
          'Blijven: kennis, reacties en verhalen die je met anderen deelde, en wat anderen schreven. Aantallen blijven ook, zonder dat iemand weet wie het was.',
        )}
      </p>
      <p>
        {say(
          'Het gaat over een week in. Tot die tijd kun je je bedenken. Daarna kan niemand het terughalen, ook wij niet.',
        )}
      </p>
    </>
  );
}

function Planned({ dueAt, waits }: { readonly dueAt: string; readonly waits: boolean }) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  return (
    <Notice
      kind="attention"
      live="status"
      title={
        waits
          ? say('Je account wordt gewist zodra iemand anders het overneemt')
          : say('Je account wordt gewist op {day}', { day: writeDate(new Date(dueAt), locale) })
      }
      action={
        <form method="post" action={href(path)}>
          <Button type="submit" name="stap" value="blijven" variant="primary">
            {say('Ik blijf')}
          </Button>
        </form>
      }
    >
      {say('Tot die tijd werkt alles gewoon, en kun je je gegevens nog ophalen.')}
    </Notice>
  );
}

/** What is in the way, and who can help: nobody should have to find out why nothing happens. */
function OthersFirst({ obstacles }: { readonly obstacles: OwnDataPageQuery['myErasureObstacles'] }) {
  const say = useSay();
  const href = useHref();
  const { lastEditorOf, lastInNetwork, helpers } = obstacles;
  return (
    <Notice
      kind="attention"
      title={say('Laat eerst iemand anders het overnemen')}
      action={
        lastEditorOf.length > 0 ? (
          <LinkButton href={href('/mijn')} variant="quiet">
            {say('Maak iemand anders redacteur')}
          </LinkButton>
        ) : lastInNetwork.includes('ADMINISTRATOR') ? (
          <LinkButton href={href('/beheer/accounts')} variant="quiet">
            {say('Maak iemand anders beheerder')}
          </LinkButton>
        ) : null
      }
    >
      {lastEditorOf.length > 0 ? (
        <p>
          {say('Jij bent de laatste redacteur van {names}. Zonder jou kan niemand daar nog iets.', {
            names: lastEditorOf.join(', '),
          })}
        </p>
      ) : null}
      {lastInNetwork.length > 0 ? (
        <p>{say('Jij bent de laatste die voor het hele netwerk zorgt. Zonder jou kan niemand dat.')}</p>
      ) : null}
      {helpers.length > 0 ? (
        <p>{say('Kom je er niet uit? Vraag het aan {names}.', { names: helpers.join(', ') })}</p>
      ) : null}
    </Notice>
  );
}

function EraseForm({ data: { me }, form }: ViewProps<OwnDataPageQuery>) {
  const say = useSay();
  const href = useHref();
  if (!me) return null;
  const mustProve = !me.hasPassword && !me.signedInJustNow;
  return (
    <form method="post" action={href(`${path}#wissen`)} noValidate>
      <Stack>
        {mustProve ? (
          <>
            <p>{say('Je bent al een tijd ingelogd. Met een link per mail weten we dat jij het bent.')}</p>
            <input type="hidden" name="email" value={me.email} />
            <Button type="submit" name="stap" value="link">
              {say('Mail me een link')}
            </Button>
          </>
        ) : (
          <>
            <RadioCards
              name="naam"
              label={say('Welke naam staat er bij wat je deelde?')}
              cards={[
                {
                  value: 'lid',
                  label: say('‘Een lid van’ je organisatie'),
                  description: say('Andere leden zien niet dat jij het was.'),
                },
                {
                  value: 'mijn',
                  label: say('Mijn naam'),
                  description: say('Je naam blijft bij kennis, reacties en verhalen. Verder nergens.'),
                },
              ]}
              defaultValue={valueAt(form, 'naam', 'lid')}
            />
            {me.hasPassword ? (
              <PasswordInput
                name="password"
                label={say('Je wachtwoord')}
                autoComplete="current-password"
                error={problemAt(form, 'password')}
              />
            ) : null}
            <Button type="submit" name="stap" value="wissen" variant="danger" busyText={say('Even wachten…')}>
              {say('Wis mijn account over een week')}
            </Button>
          </>
        )}
      </Stack>
    </form>
  );
}
