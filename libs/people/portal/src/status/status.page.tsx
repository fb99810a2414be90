import { hasRole, writeDate, writeTime } from '@verbonden/shared/kernel';
import {
  Breadcrumb,
  Line,
  LineList,
  LinkButton,
  Notice,
  Page,
  PageHeader,
  Stack,
  type Status,
  StatusLabel,
} from '@verbonden/shared/ui';
import {
  definePage,
  PageRefusal,
  signInFirst,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import type { StatusState, StatusSubject } from '@verbonden/shared/web/schema';
import { StatusPageDocument, type StatusPageQuery } from './status.generated';
import { statusWords } from './status-words';

const path = '/beheer/status';

/** Whether everything works, part by part, in plain words; for an administrator who knows no servers. */
export const statusPage = definePage<StatusPageQuery>({
  path,
  async load({ query, context }) {
    signInFirst(context, path);
    if (!hasRole(context.viewer, 'ADMINISTRATOR')) throw new PageRefusal(403);
    return query(StatusPageDocument, {});
  },
  title: (_, say) => say('Hoe het ervoor staat'),
  head: () => ({ noIndex: true }),
  view: StatusView,
});

const looks: Readonly<Record<StatusState, Status>> = {
  GOOD: 'confirmed',
  ATTENTION: 'open',
  BAD: 'cancelled',
};

function StatusView({ data: { portalStatus } }: ViewProps<StatusPageQuery>) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const when = (moment: string) =>
    `${writeDate(new Date(moment), locale)}, ${writeTime(new Date(moment), locale)}`;
  const toDo = portalStatus.lines.filter(({ state }) => state !== 'GOOD').length;
  const states: Readonly<Record<StatusState, string>> = {
    GOOD: say('goed'),
    ATTENTION: say('let op'),
    BAD: say('niet goed'),
  };
  const names: Readonly<Record<StatusSubject, string>> = {
    MAIL: say('Mail'),
    REMINDERS: say('Herinneringen'),
    JOBS: say('Werk op de achtergrond'),
    DATABASE: say('Database'),
    FILES: say('Bestanden'),
    SEARCH: say('Zoeken'),
    BACKUP: say('Reservekopie'),
  };
  const places: Partial<Record<StatusSubject, { href: string; label: string }>> = {
    MAIL: { href: href('/beheer/post'), label: say('Naar Post') },
    REMINDERS: { href: href('/beheer/post?stand=laat'), label: say('Wat te laat is') },
  };
  return (
    <Page width="reading">
      <Stack gap="large">
        <PageHeader
          title={say('Hoe het ervoor staat')}
          breadcrumb={
            <Breadcrumb
              label={say('Je bent hier')}
              steps={[{ href: href('/bureau'), label: say('Bureau') }]}
            />
          }
          lead={say('Of alles werkt, en wat je doet als dat niet zo is.')}
          meta={[say('Gekeken op {moment}', { moment: when(portalStatus.checkedAt) })]}
          actions={<LinkButton href={href(path)}>{say('Kijk opnieuw')}</LinkButton>}
        />
        {toDo === 0 ? (
          <Notice kind="success" title={say('Alles werkt. Je hoeft niets te doen.')} />
        ) : (
          <Notice
            kind="attention"
            title={say(
              '{count, plural, one {Naar # ding moet iemand kijken.} other {Naar # dingen moet iemand kijken.}}',
              { count: toDo },
            )}
          />
        )}
        <LineList label={say('De onderdelen')}>
          {portalStatus.lines.map(({ subject, state, finding, count, since }) => {
            const { what, todo } = statusWords({ finding, count: count ?? 0 }, since ? when(since) : '', say);
            const place = places[subject];
            return (
              <Line
                key={subject}
                title={names[subject]}
                badge={<StatusLabel status={looks[state]}>{states[state]}</StatusLabel>}
                actions={place && state !== 'GOOD' ? <a href={place.href}>{place.label}</a> : undefined}
              >
                <p>{what}</p>
                {todo ? (
                  <p>
                    <strong>{say('Wat je doet')}:</strong> {todo}
                  </p>
                ) : null}
              </Line>
            );
          })}
        </LineList>
      </Stack>
    </Page>
  );
}
