import { looksAfterNetwork, writeDate, writeTime } from '@verbonden/shared/kernel';
import {
  Breadcrumb,
  DescriptionList,
  LinkButton,
  Page,
  PageHeader,
  PlainText,
  Section,
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
import type { SenderState, SenderSubject } from '@verbonden/shared/web/schema';
import { findingWords } from './finding-words';
import { MailSenderPageDocument, type MailSenderPageQuery } from './mail-sender.generated';

const path = '/beheer/post/afzender';

/** Whether others can see that our mail is ours, record by record, with what to add. */
export const mailSenderPage = definePage<MailSenderPageQuery>({
  path,
  async load({ query, context }) {
    signInFirst(context, path);
    if (!looksAfterNetwork(context.viewer)) throw new PageRefusal(403);
    return query(MailSenderPageDocument, {});
  },
  title: (_, say) => say('Onze afzender'),
  head: () => ({ noIndex: true }),
  view: SenderView,
});

const looks: Readonly<Record<SenderState, Status>> = {
  RIGHT: 'confirmed',
  ATTENTION: 'open',
  MISSING: 'cancelled',
  WRONG: 'cancelled',
  UNKNOWN: 'draft',
};

function SenderView({ data: { senderReport } }: ViewProps<MailSenderPageQuery>) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const { domain, lines } = senderReport;
  const at = new Date(senderReport.checkedAt);
  return (
    <Page width="reading">
      <Stack gap="large">
        <PageHeader
          title={say('Onze afzender')}
          lead={say(
            'Zo zien andere mailservers dat mail van {domain} echt van ons is. Klopt er iets niet, geef deze pagina dan aan wie jullie domein beheert.',
            { domain },
          )}
          breadcrumb={
            <Breadcrumb
              label={say('Je bent hier')}
              steps={[{ href: href('/beheer/post'), label: say('Post') }]}
            />
          }
          meta={[
            say('Gekeken op {day}, {time}', { day: writeDate(at, locale), time: writeTime(at, locale) }),
          ]}
          actions={<LinkButton href={href(path)}>{say('Kijk opnieuw')}</LinkButton>}
        />
        {lines.map((line) => (
          <Record key={line.subject} line={line} />
        ))}
      </Stack>
    </Page>
  );
}

function Record({
  line: { subject, state, finding, name, found, advised },
}: {
  line: MailSenderPageQuery['senderReport']['lines'][number];
}) {
  const say = useSay();
  const titles: Readonly<Record<SenderSubject, string>> = {
    SPF: say('Wie voor ons mag mailen (SPF)'),
    DKIM: say('De handtekening onder onze mail (DKIM)'),
    DMARC: say('Wat anderen doen met valse mail (DMARC)'),
  };
  const states: Readonly<Record<SenderState, string>> = {
    RIGHT: say('klopt'),
    ATTENTION: say('kan beter'),
    MISSING: say('mist'),
    WRONG: say('klopt niet'),
    UNKNOWN: say('niet gekeken'),
  };
  return (
    <Section id={subject.toLowerCase()} title={titles[subject]}>
      <Stack>
        <p>
          <StatusLabel status={looks[state]}>{states[state]}</StatusLabel> {findingWords(finding, say)}
        </p>
        {finding === 'DKIM_MISSING' ? (
          <p>
            {say(
              'De sleutel maak je bij wie jullie mail verstuurt; die geeft ook de naam en de tekst van het record. Staat hij er al onder een eigen naam? Zet die naam dan in de instelling MAIL_DKIM_SELECTOR.',
            )}
          </p>
        ) : null}
        {finding === 'SPF_MISSING' ? (
          <p>
            {say(
              'Verstuurt een bedrijf de mail voor jullie? Gebruik dan de regel die zij geven: daar staan al hun servers in.',
            )}
          </p>
        ) : null}
        <DescriptionList
          layout="below"
          facts={[
            { term: say('Naam van het record'), details: <PlainText text={name} /> },
            ...(found ? [{ term: say('Wat er nu staat'), details: <PlainText text={found} /> }] : []),
            ...(advised
              ? [{ term: say('Wat er moet staan (soort: TXT)'), details: <PlainText text={advised} /> }]
              : []),
          ]}
        />
      </Stack>
    </Section>
  );
}
