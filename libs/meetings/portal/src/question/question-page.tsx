import { LinkButton, TypedText, Section, Stack, Toolbar } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import { MaterialList } from '../material/materials';
import type { MeetingQuestionsPageQuery } from './questions.generated';

type Meeting = MeetingQuestionsPageQuery['questionRoom']['meeting'];

/** What was asked and answered, for everybody: with the recording beside it. Nobody is named. */
export function QuestionPage({ meeting }: { meeting: Meeting }) {
  const say = useSay();
  const href = useHref();
  const path = href(`/bijeenkomsten/${meeting.slug}`);
  const recordings = recordingsOf(meeting);
  return (
    <Stack gap="section">
      {recordings.length > 0 ? (
        <Section id="opname" title={say('Kijk het terug')}>
          <MaterialList materials={recordings} />
        </Section>
      ) : null}
      <Section id="antwoorden" title={say('Vragen en antwoorden')}>
        <Stack gap="large">
          {meeting.questionPage?.questions.map(({ id, question, answer }) => (
            <article key={id} id={`vraag-${id}`} lang="nl">
              <h3>{question}</h3>
              {answer ? (
                <TypedText text={answer} />
              ) : (
                <p>
                  {recordings.length > 0
                    ? say('Beantwoord tijdens de bijeenkomst. Kijk het terug in de opname.')
                    : say('Beantwoord tijdens de bijeenkomst.')}
                </p>
              )}
            </article>
          ))}
        </Stack>
      </Section>
      <div data-print="none">
        <Toolbar primary={<LinkButton href={path}>{say('Bekijk de bijeenkomst')}</LinkButton>}>
          {meeting.recap ? (
            <LinkButton href={`${path}/terugblik`} variant="quiet">
              {say('Lees de hele terugblik')}
            </LinkButton>
          ) : null}
          {meeting.viewerCanHost ? (
            <LinkButton href={`${path}/dag/vragen`} variant="quiet">
              {say('Ga door de vragen')}
            </LinkButton>
          ) : null}
        </Toolbar>
      </div>
    </Stack>
  );
}

/** What this reader may see of how it was recorded. */
function recordingsOf({ materials }: Meeting): Meeting['materials'] {
  return materials.filter(({ kind }) => kind === 'RECORDING');
}

/** As search engines read questions with their answers (schema.org FAQPage); nobody is named. */
export function questionData({ questionPage }: Meeting): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'FAQPage',
    inLanguage: 'nl',
    mainEntity: (questionPage?.questions ?? []).flatMap(({ question, answer }) =>
      answer
        ? [{ '@type': 'Question', name: question, acceptedAnswer: { '@type': 'Answer', text: answer } }]
        : [],
    ),
  };
}
