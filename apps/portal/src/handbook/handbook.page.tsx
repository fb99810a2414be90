import type { Locale } from '@verbonden/shared/kernel';
import { EmptyState, LinkRows, Page, PageHeader, SearchBox, Section, Stack } from '@verbonden/shared/ui';
import { definePage, useHref, useSay, type ViewProps } from '@verbonden/shared/web';
import { bookWords } from './book-words';
import { bookNames, chaptersOf } from './books';
import { foundChapters } from './found-chapters';

interface HandbookData {
  readonly locale: Locale;
  readonly asked: string;
}

/** The three books with their chapters, and a way to find one by its words. */
export const handbookPage = definePage<HandbookData>({
  path: '/handboek',
  load: ({ url, context }) => ({
    locale: context.locale,
    asked: url.searchParams.get('zoek')?.trim().slice(0, 100) ?? '',
  }),
  title: (_, say) => say('Handboek'),
  head: (_, { say }) => ({ description: say('Hoe je Verbonden gebruikt: kort, stap voor stap, per rol.') }),
  view: HandbookView,
});

function HandbookView({ data: { locale, asked } }: ViewProps<HandbookData>) {
  const say = useSay();
  const href = useHref();
  const books = bookNames.map((book) => ({
    book,
    ...bookWords(book, say),
    chapters: chaptersOf(book, locale),
  }));
  const rows = books.flatMap(({ book, title, chapters }) =>
    chapters.map((chapter) => ({
      chapter,
      link: { href: href(`/handboek/${book}#${chapter.slug}`), label: chapter.title, note: chapter.lead },
      title,
    })),
  );
  const found = foundChapters(rows, asked);
  return (
    <Page width="reading">
      <Stack gap="section">
        <Stack>
          <PageHeader
            title={say('Handboek')}
            lead={say('Kort, stap voor stap. Kies wat je komt doen, of zoek op een woord.')}
          />
          <SearchBox
            id="zoek-handboek"
            label={say('Zoek in het handboek')}
            submitLabel={say('Zoek')}
            action={href('/handboek')}
            name="zoek"
            defaultValue={asked}
          />
        </Stack>
        {asked ? (
          <Section
            id="gevonden"
            title={say('{count, plural, =0 {Niets gevonden} one {# hoofdstuk} other {# hoofdstukken}}', {
              count: found.length,
            })}
          >
            {found.length > 0 ? (
              <LinkRows links={found.map(({ link, title }) => ({ ...link, note: title }))} />
            ) : (
              <EmptyState title={say('In het handboek staat hier niets over')}>
                {say('Probeer één gewoon woord, bijvoorbeeld: mail. Hieronder staan alle hoofdstukken.')}
              </EmptyState>
            )}
          </Section>
        ) : null}
        {books.map(({ book, title, lead }) => (
          <Section
            key={book}
            id={book}
            title={title}
            lead={lead}
            link={{ href: href(`/handboek/${book}`), label: say('Lees of print het boekje') }}
          >
            <LinkRows
              links={rows
                .filter(({ link }) => link.href.startsWith(href(`/handboek/${book}#`)))
                .map(({ link }) => link)}
            />
          </Section>
        ))}
      </Stack>
    </Page>
  );
}
