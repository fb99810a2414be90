import { writeDate } from '@verbonden/shared/kernel';
import {
  Button,
  DescriptionList,
  Disclosure,
  LinkButton,
  Notice,
  Panel,
  Stack,
  StatusLabel,
  TextArea,
  Toolbar,
} from '@verbonden/shared/ui';
import {
  FormProblems,
  problemAt,
  useHref,
  usePageFacts,
  useSay,
  valueAt,
  type ViewProps,
} from '@verbonden/shared/web';
import { storyStanding } from './story-words';
import type { StoryData } from './story.page';

/** How the story stands, for who keeps it; each step says what happens. */
export function StoryKeeping({ data: { story, done }, form }: ViewProps<StoryData>) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const { look, word } = storyStanding(story.status, say);
  const path = href(`/week/verhalen/${story.slug}`);
  const given = story.consentsAsked.filter(({ state }) => state === 'GIVEN').length;
  const waiting = story.consentsAsked.filter(({ state }) => state === 'ASKED').length;
  const news: Readonly<Record<string, string>> = {
    bewaard: say('Bewaard.'),
    ingestuurd: say('Ingestuurd. Een coördinator leest het en je hoort ervan per mail.'),
    staat: say('Het verhaal staat erop. Iedereen kan het lezen.'),
    terug: say('Teruggegeven. De schrijver krijgt een mail met wat je schreef.'),
  };
  return (
    <Panel>
      <Stack>
        {done && news[done] && !form ? <Notice kind="success" title={news[done]} /> : null}
        {form?.code === 'CONFLICT' ? (
          <Notice kind="attention" title={form.message} />
        ) : (
          <FormProblems form={form} />
        )}
        <StatusLabel status={look}>{word}</StatusLabel>
        {story.returnedWith ? (
          <Notice kind="attention" title={say('Een coördinator wil nog iets anders zien')}>
            {story.returnedWith}
          </Notice>
        ) : null}
        <DescriptionList
          facts={[
            {
              term: say('Toestemming'),
              details:
                story.consentsAsked.length === 0
                  ? say('Nog niemand gevraagd')
                  : say('{given} gegeven, {waiting} nog niet beantwoord', { given, waiting }),
            },
            {
              term: say('Staat er tot en met'),
              details: writeDate(new Date(`${story.shownUntil}T12:00:00Z`), locale),
            },
            {
              term: say('Foto gedownload'),
              details: story.photoDownloads
                ? say(
                    '{count, plural, one {door # persoon die was ingelogd} other {door # mensen die waren ingelogd}}',
                    { count: story.photoDownloads },
                  )
                : null,
            },
          ]}
        />
        <Toolbar primary={<Step data={story} path={path} />}>
          <LinkButton id="consent" href={`${path}/toestemmingen`}>
            {say('Toestemmingen')}
          </LinkButton>
          {story.viewerCanChange ? (
            <LinkButton href={`${path}/bewerk`} variant="quiet">
              {say('Bewerk')}
            </LinkButton>
          ) : null}
        </Toolbar>
        {story.viewerCanReview && story.status !== 'DRAFT' ? (
          <Disclosure
            title={
              story.status === 'SUBMITTED'
                ? say('Er moet nog iets anders')
                : say('Haal het eraf om te veranderen')
            }
            open={problemAt(form, 'words') !== undefined}
          >
            <form method="post" action={path} noValidate>
              <Stack>
                <input type="hidden" name="id" value={story.id} />
                <TextArea
                  name="words"
                  rows={4}
                  label={say('Wat moet er anders?')}
                  audience={say('De schrijver leest dit, in een mail en bij het verhaal.')}
                  defaultValue={valueAt(form, 'words')}
                  error={problemAt(form, 'words')}
                />
                <Toolbar>
                  <Button type="submit" name="stap" value="terug">
                    {story.status === 'SUBMITTED' ? say('Geef terug') : say('Haal eraf en geef terug')}
                  </Button>
                </Toolbar>
              </Stack>
            </form>
          </Disclosure>
        ) : null}
      </Stack>
    </Panel>
  );
}

/** The one step that comes next. */
function Step({ data: story, path }: { data: StoryData['story']; path: string }) {
  const say = useSay();
  const publishes = story.viewerCanReview && story.status !== 'PUBLISHED';
  if (!publishes && story.status !== 'DRAFT') return null;
  return (
    <form method="post" action={path} noValidate>
      <input type="hidden" name="id" value={story.id} />
      <Button
        type="submit"
        name="stap"
        value={publishes ? 'publiceer' : 'insturen'}
        variant="primary"
        busyText={say('Even wachten…')}
      >
        {publishes ? say('Zet het erop') : say('Stuur het in')}
      </Button>
    </form>
  );
}
