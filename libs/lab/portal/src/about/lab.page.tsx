import { dutchDay, writeDate } from '@verbonden/shared/kernel';
import {
  Card,
  CardList,
  LinkButton,
  LinkRows,
  Notice,
  Page,
  PageHeader,
  Section,
  Stack,
} from '@verbonden/shared/ui';
import {
  definePage,
  type FormState,
  FormProblems,
  type SubmitArgs,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { v7 } from 'uuid';
import { LabCard } from '../board/lab-card';
import { worksInLab } from '../lab-viewer';
import { BringForm } from './bring-form';
import { BringToLabDocument, LabPageDocument, type LabPageQuery } from './lab.page.generated';
import { Years } from './years';

interface LabData extends LabPageQuery {
  readonly newId: string;
  /** By when what was just brought in has an owner. */
  readonly dueAt: string | null;
}

/** What the Lab is, who the pioneers are, what they work on, and how anybody brings something in. */
export const labPage = definePage<LabData>({
  path: '/lab',
  async load({ url, query }) {
    const due = new Date(url.searchParams.get('uiterlijk') ?? '');
    const dueAt = Number.isNaN(due.getTime()) ? null : due.toISOString();
    return { ...(await query(LabPageDocument, {})), newId: v7(), dueAt };
  },
  submit: bring,
  title: (_, say) => say('JMZ Lab'),
  head: (_, { say }) => ({
    description: say('Het JMZ Lab probeert uit wat werkt voor jonge mantelzorgers, samen met hen.'),
  }),
  view: LabView,
});

async function bring({ form, mutate, goTo }: SubmitArgs): Promise<Response | FormState> {
  const input = {
    ...{ id: form.line('id'), question: form.line('question'), details: form.prose('details') },
    ...{ name: form.line('name'), email: form.line('email'), organisation: form.lineOrNull('organisation') },
  };
  const { state, data } = await mutate(BringToLabDocument, { input });
  if (state) return state;
  const day = dutchDay(new Date(data.bringToLab.dueAt));
  return goTo(`/lab?uiterlijk=${encodeURIComponent(day)}#inbrengen`);
}

function LabView({ data, form }: ViewProps<LabData>) {
  const say = useSay();
  const href = useHref();
  const { viewer, locale } = usePageFacts();
  const { pioneers, seeking, published, labYears, knowledgeTerms: terms, dueAt, newId } = data;
  const steps = [
    say('Iemand brengt een vraag in. Of veel mensen zoeken iets en vinden niets.'),
    say('Een pionier maakt een plan. Jongeren denken mee.'),
    say('Een school, gemeente of steunpunt probeert het uit.'),
    say('We schrijven op wat werkte, en ook wat niet werkte.'),
    say('Wat werkt, wordt een goede praktijk. Dan kan iedereen het gebruiken.'),
  ];
  return (
    <Page>
      <PageHeader
        title={say('JMZ Lab')}
        lead={say(
          'In het Lab proberen we uit wat jonge mantelzorgers helpt. Pioniers die met jongeren werken, doen dat samen met hen. Zo weten we niet alleen wat op papier klopt, maar ook wat in het echt werkt.',
        )}
        actions={
          <>
            <LinkButton href="#inbrengen" variant="primary">
              {say('Breng een vraag in')}
            </LinkButton>
            <LinkButton href={href('/lab/projecten')}>{say('Bekijk alle projecten')}</LinkButton>
            {worksInLab(viewer) ? (
              <LinkButton href={href('/lab/verzoeken')} variant="quiet">
                {say('Wat mensen inbrachten')}
              </LinkButton>
            ) : null}
          </>
        }
      />
      <FormProblems form={form} />
      <Section id="zo-werkt-het" title={say('Zo werkt het')}>
        <ol>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p>
          {say(
            'Niets over jonge mantelzorgers zonder jonge mantelzorgers. Bij elk project staat hoe jongeren meedoen.',
          )}
        </p>
      </Section>
      {seeking.edges.length > 0 ? (
        <Section
          id="plek-gezocht"
          title={say('Deze projecten zoeken een plek')}
          link={{ href: href('/lab/projecten?plek=gezocht'), label: say('Bekijk ze allemaal') }}
        >
          <CardList columns="many">
            {seeking.edges.map(({ node }) => (
              <LabCard key={node.id} project={node} terms={terms} />
            ))}
          </CardList>
        </Section>
      ) : null}
      {published.edges.length > 0 ? (
        <Section id="uitgeprobeerd" title={say('Uitgeprobeerd en beschreven')}>
          <CardList columns="many">
            {published.edges.map(({ node }) => (
              <LabCard key={node.id} project={node} terms={terms} />
            ))}
          </CardList>
        </Section>
      ) : null}
      <Section
        id="pioniers"
        title={say('De pioniers')}
        lead={say('Zij werken elke dag met jonge mantelzorgers.')}
      >
        <CardList columns="many">
          {pioneers.edges.map(({ node }) => (
            <Card key={node.id} href={href(`/organisaties/${node.slug}`)} title={node.name}>
              {node.description}
            </Card>
          ))}
        </CardList>
      </Section>
      <Section id="meer" title={say('Ook uit het Lab')}>
        <LinkRows
          links={[
            { href: href('/kennis?soort=TIP'), label: say('Tips van jongeren voor jongeren') },
            { href: href('/kennis?soort=VIDEO'), label: say('Korte films van jongeren') },
            { href: href('/kennis?lab=getest'), label: say('Goede praktijken die in het Lab zijn getest') },
          ]}
        />
      </Section>
      <Years years={labYears} />
      <Section
        id="inbrengen"
        title={say('Breng een vraag in')}
        lead={say(
          'Loop je ergens tegenaan waar niemand een antwoord op heeft? Binnen vijf werkdagen pakt iemand van het Lab je vraag op. Je hoort per mail wat we ermee doen.',
        )}
      >
        <Stack gap="large">
          {dueAt && !form ? (
            <Notice kind="success" title={say('Dank je wel. Je vraag is binnen.')}>
              {say('Uiterlijk {day} leest iemand van het Lab hem. Je krijgt een mail.', {
                day: writeDate(new Date(dueAt), locale),
              })}
            </Notice>
          ) : null}
          <BringForm form={form} newId={newId} taken={dueAt !== null} />
        </Stack>
      </Section>
    </Page>
  );
}
