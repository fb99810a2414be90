import { writeDate } from '@verbonden/shared/kernel';
import { EvidenceSteps, FoldingSection, Grid, OnThisPage, Panel, Prose, Stack } from '@verbonden/shared/ui';
import { usePageFacts, useSay } from '@verbonden/shared/web';
import { labelOf, type Term } from '../terms';
import { evidenceStep } from './evidence-step';
import { type Chapter, chaptersOf } from './story-chapters';
import type { StoryFragment } from './story.generated';

/** From how many headings a reader is helped by a list of them. */
const longFrom = 4;

/** The story as its reader gets it: each part under its own heading, the steps numbered, evidence with its source. */
export function Story({
  text,
  terms,
  after = [],
}: {
  text: StoryFragment;
  terms: readonly Term[];
  /** What stands below the story on the page, for the list of its headings. */
  after?: readonly { readonly href: string; readonly label: string }[];
}) {
  const say = useSay();
  const chapters = chaptersOf(text);
  // A practice in parts keeps what does not fit in them for last; of other kinds the text itself comes first.
  const bodyLast = text.steps.length > 0;
  // On a phone what to do stands open, and the rest is one press away.
  const first = chapters.find(({ what }) => what === 'STEPS') ?? chapters[0];
  const body = text.bodyHtml ? <Prose html={text.bodyHtml} lang="nl" /> : null;
  return (
    <Stack gap="large">
      {chapters.length >= longFrom ? (
        <OnThisPage
          label={say('Op deze pagina')}
          links={[...chapters.map(({ id, title }) => ({ href: `#${id}`, label: title })), ...after]}
        />
      ) : null}
      {bodyLast ? null : body}
      {chapters.map((chapter) => (
        <FoldingSection
          key={chapter.id}
          id={chapter.id}
          title={chapter.title}
          open={chapter === first || chapters.length < longFrom}
        >
          <ChapterText chapter={chapter} text={text} terms={terms} />
        </FoldingSection>
      ))}
      {bodyLast ? body : null}
      {text.tip ? (
        <Panel tone="quiet">
          <Prose lang="nl">
            <p>
              <strong>{say('Tip')}:</strong> {text.tip}
            </p>
          </Prose>
        </Panel>
      ) : null}
    </Stack>
  );
}

function ChapterText({
  chapter,
  text,
  terms,
}: {
  chapter: Chapter;
  text: StoryFragment;
  terms: readonly Term[];
}) {
  switch (chapter.what) {
    case 'TEXT':
      return <Prose html={chapter.html} lang="nl" />;
    case 'STEPS':
      return (
        <Prose lang="nl">
          <ol>
            {chapter.steps.map(({ html }, place) => (
              <li key={place} dangerouslySetInnerHTML={{ __html: html }} />
            ))}
          </ol>
        </Prose>
      );
    case 'NEEDS':
      return (
        <Grid min="small">
          {chapter.facts.map(({ name, label, html }) => (
            <Panel key={name} tone="quiet">
              <h3>{label}</h3>
              <Prose html={html} lang="nl" />
            </Panel>
          ))}
        </Grid>
      );
    case 'EVIDENCE':
      return <Evidence text={text} terms={terms} />;
  }
}

/** The level of evidence, who gave it and when. */
function Evidence({ text, terms }: { text: StoryFragment; terms: readonly Term[] }) {
  const say = useSay();
  const { locale } = usePageFacts();
  const step = evidenceStep(text.evidenceLevel);
  const about = terms.find(({ group, code }) => group === 'evidenceLevels' && code === text.evidenceLevel);
  const on = text.evidenceOn ? writeDate(new Date(`${text.evidenceOn}T12:00:00Z`), locale) : null;
  return (
    <Stack gap="small">
      <EvidenceSteps
        level={step}
        word={labelOf(terms, 'evidenceLevels', text.evidenceLevel)}
        spoken={say('trede {step} van 4', { step })}
      />
      {about?.hint ? <p>{about.hint}</p> : null}
      {text.evidenceUrl ? (
        <p>
          {say('Bron:')}{' '}
          <a href={text.evidenceUrl} rel="nofollow noopener">
            {new URL(text.evidenceUrl).hostname.replace(/^www\./, '')}
          </a>
          {on ? `, ${on}` : null}
        </p>
      ) : null}
    </Stack>
  );
}
