import { writeDate, writeWhen } from '@verbonden/shared/kernel';
import {
  Button,
  DescriptionList,
  LinkButton,
  Notice,
  Page,
  PageHeader,
  Stack,
  TextField,
  Toolbar,
} from '@verbonden/shared/ui';
import { definePage, useHref, usePageFacts, useSay, type ViewProps } from '@verbonden/shared/web';
import { modeName } from '../meeting/seat-words';
import { CertificateCheckDocument, type CertificateCheckQuery } from './certificate.generated';
import { writtenMinutes } from './written-minutes';

interface CheckData {
  /** What was typed or stands in the address; empty before anything was. */
  readonly typed: string;
  readonly certificate: CertificateCheckQuery['certificate'];
}

/** Anybody checks a certificate by its code; nothing else of a person is shown. */
export const checkCertificatePage = definePage<CheckData>({
  path: '/certificaat',
  async load({ url, query }) {
    const typed = (url.searchParams.get('code') ?? '').trim().slice(0, 60);
    return {
      typed,
      certificate: typed ? (await query(CertificateCheckDocument, { code: typed })).certificate : null,
    };
  },
  title: (_, say) => say('Klopt dit certificaat?'),
  head: ({ typed }) => (typed ? { noIndex: true } : {}),
  view: CheckView,
});

/** The same with the code in the address, as the QR code on the paper has it. */
export const certificatePage = definePage<CheckData>({
  path: '/certificaat/:code',
  async load({ params, query }) {
    const typed = (params['code'] ?? '').slice(0, 60);
    return { typed, certificate: (await query(CertificateCheckDocument, { code: typed })).certificate };
  },
  title: ({ certificate }, say) =>
    certificate ? say('Certificaat van {name}', { name: certificate.name }) : say('Klopt dit certificaat?'),
  head: () => ({ noIndex: true }),
  view: CheckView,
});

function CheckView({ data: { typed, certificate } }: ViewProps<CheckData>) {
  const say = useSay();
  return (
    <Page width="reading">
      <PageHeader
        title={say('Klopt dit certificaat?')}
        lead={say('Typ de code die op het certificaat staat. Dan zie je wat wij ervan weten.')}
      />
      <Stack gap="section">
        {certificate ? <Checked certificate={certificate} /> : null}
        {typed && !certificate ? (
          <Notice kind="attention" title={say('Deze code kennen we niet')}>
            {say('Kijk of je alle twaalf tekens hebt. Een O of een 0, een I of een 1 komen er niet in voor.')}
          </Notice>
        ) : null}
        <CodeForm typed={certificate ? '' : typed} isFirst={!certificate} />
      </Stack>
    </Page>
  );
}

function Checked({ certificate }: { certificate: NonNullable<CheckData['certificate']> }) {
  const say = useSay();
  const { locale } = usePageFacts();
  const file = `/files/certificaten/${certificate.code}.pdf${locale === 'en' ? '?taal=en' : ''}`;
  const { startsAt, endsAt, accreditation, registerNumbers, isTrue } = certificate;
  return (
    <Stack gap="large">
      {isTrue ? (
        <Notice kind="success" title={say('Dit certificaat klopt')}>
          {say('{name} was erbij.', { name: certificate.name })}
        </Notice>
      ) : (
        <Notice kind="attention" title={say('Dit certificaat klopt niet meer')}>
          {say('De organisatie heeft de aanwezigheid later aangepast.')}
        </Notice>
      )}
      <DescriptionList
        facts={[
          { term: say('Naam'), details: certificate.name },
          { term: say('Bijeenkomst'), details: certificate.meetingTitle },
          { term: say('Wanneer'), details: writeWhen(new Date(startsAt), new Date(endsAt), locale) },
          { term: say('Hoe'), details: modeName(certificate.mode, say) },
          { term: say('Hoe lang, zonder pauzes'), details: writtenMinutes(certificate.minutes, say) },
          ...(accreditation.length > 0
            ? [{ term: say('Nummer van deze activiteit'), details: accreditation }]
            : []),
          ...(registerNumbers
            ? [{ term: say('Registratienummer'), details: registerNumbers.split('\n') }]
            : []),
          { term: say('Opgehaald'), details: writeDate(new Date(certificate.issuedAt), locale) },
          { term: say('Code'), details: certificate.code },
        ]}
      />
      {isTrue ? (
        <Toolbar
          primary={
            <LinkButton href={file} variant="primary">
              {say('Open het certificaat als PDF')}
            </LinkButton>
          }
        />
      ) : null}
    </Stack>
  );
}

function CodeForm({ typed, isFirst }: { typed: string; isFirst: boolean }) {
  const say = useSay();
  const href = useHref();
  return (
    <form method="get" action={href('/certificaat')}>
      <Stack>
        <TextField
          name="code"
          label={isFirst ? say('De code op het certificaat') : say('Een andere code nakijken')}
          hint={say('Bijvoorbeeld K7QM-2XHD-9PTF')}
          width="medium"
          defaultValue={typed}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
        />
        <Toolbar
          primary={
            <Button type="submit" variant={isFirst ? 'primary' : 'secondary'}>
              {say('Kijk de code na')}
            </Button>
          }
        />
      </Stack>
    </form>
  );
}
