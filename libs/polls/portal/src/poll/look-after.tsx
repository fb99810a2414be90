import { Button, LinkButton, Panel, Stack, Steps, Toolbar } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import type { WholePollFragment } from './poll.page.generated';

const order = ['DRAFT', 'OPEN', 'CLOSED', 'PUBLISHED'] as const;

/** What a coordinator can do with the poll now: the next step of four, and what comes before it. */
export function LookAfter({ poll: { slug, status, unreadAnswers } }: { poll: WholePollFragment }) {
  const say = useSay();
  const href = useHref();
  const next = { DRAFT: 'open', OPEN: 'sluit', CLOSED: 'publiceer', PUBLISHED: null }[status];
  const words = {
    DRAFT: say('Zet de peiling open'),
    OPEN: say('Sluit de peiling'),
    CLOSED: say('Laat de uitkomsten zien'),
    PUBLISHED: '',
  }[status];
  const about = {
    DRAFT: say('Daarna kun je de vragen niet meer veranderen.'),
    OPEN: say('Zolang de peiling open is, zie je geen aantallen. Ook jij niet.'),
    CLOSED: say('Daarna wissen we alle losse antwoorden. Alleen de cijfers van tien of meer blijven.'),
    PUBLISHED: say('De losse antwoorden zijn gewist.'),
  }[status];
  return (
    <Panel>
      <Stack>
        <Steps
          label={say('Waar de peiling staat')}
          steps={[say('Concept'), say('Open'), say('Gesloten'), say('Uitkomsten')].map((label) => ({
            label,
          }))}
          current={order.indexOf(status)}
          doneText={say('klaar')}
        />
        <p>{about}</p>
        {next ? (
          <form method="post" action={href(`/peiling/${slug}`)} noValidate>
            <Toolbar
              primary={
                <Button
                  type="submit"
                  name="stap"
                  value={next}
                  variant="secondary"
                  busyText={say('Even wachten…')}
                >
                  {words}
                </Button>
              }
            >
              {status === 'DRAFT' ? (
                <>
                  <LinkButton href={href(`/peiling/${slug}/bewerk`)} variant="quiet">
                    {say('Verander de vragen')}
                  </LinkButton>
                  <LinkButton href={href(`/peiling/${slug}/vragen`)} variant="quiet">
                    {say('Bekijk hoe het wordt')}
                  </LinkButton>
                </>
              ) : (
                <LinkButton href={href(`/peiling/${slug}/antwoorden`)} variant="quiet">
                  {say('Lees de open antwoorden ({count} nieuw)', { count: unreadAnswers ?? 0 })}
                </LinkButton>
              )}
            </Toolbar>
          </form>
        ) : null}
      </Stack>
    </Panel>
  );
}
