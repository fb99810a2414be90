import type { Locale } from '@verbonden/shared/kernel';
import { Breadcrumb, Button, LinkButton, Page, PageHeader, Prose, Stack } from '@verbonden/shared/ui';
import { definePage, PageRefusal, useHref, useSay, type ViewProps } from '@verbonden/shared/web';
import { bookWords } from './book-words';
import { bookNames, type BookName, chaptersOf, pictureOf } from './books';
import type { Chapter } from './chapter';
import { chapterHtml } from './chapter-html';
import styles from './book.module.css';

interface BookData {
  readonly book: BookName;
  readonly locale: Locale;
}

/** A whole book on one page, which prints as a booklet: a title, a list of contents, and every chapter. */
export const bookPage = definePage<BookData>({
  path: '/handboek/:book',
  load: ({ params, context }) => {
    const book = bookNames.find((name) => name === params['book']);
    if (!book) throw new PageRefusal(404);
    return { book, locale: context.locale };
  },
  title: ({ book }, say) => bookWords(book, say).title,
  head: ({ book }, { say }) => ({ description: bookWords(book, say).lead }),
  view: BookView,
});

function BookView({ data: { book, locale } }: ViewProps<BookData>) {
  const say = useSay();
  const href = useHref();
  const chapters = chaptersOf(book, locale);
  return (
    <Page width="reading">
      <Stack gap="section">
        <div className={styles.front}>
          <PageHeader
            {...bookWords(book, say)}
            breadcrumb={
              <Breadcrumb
                label={say('Je bent hier')}
                steps={[{ href: href('/handboek'), label: say('Handboek') }]}
              />
            }
            actions={
              <Button type="button" variant="secondary" data-print-page="" hidden>
                {say('Print dit boekje')}
              </Button>
            }
          />
          <div className={styles.contents}>
            <h2 className={styles.contentsTitle}>{say('Inhoud')}</h2>
            <ol className={styles.chapters}>
              {chapters.map(({ slug, title }) => (
                <li key={slug}>
                  <a href={`#${slug}`}>{title}</a>
                </li>
              ))}
            </ol>
          </div>
        </div>
        {chapters.map((chapter, place) => (
          <ChapterPart key={chapter.slug} chapter={chapter} number={place + 1} locale={locale} />
        ))}
      </Stack>
    </Page>
  );
}

function ChapterPart({
  chapter: { slug, title, lead, door, body },
  number,
  locale,
}: {
  chapter: Chapter;
  number: number;
  locale: Locale;
}) {
  const href = useHref();
  return (
    <section className={styles.chapter} aria-labelledby={slug}>
      <h2 id={slug} className={styles.title}>
        <span className={styles.number}>{number}</span> {title}
      </h2>
      <p className={styles.lead}>{lead}</p>
      <div className={styles.text}>
        <Prose html={chapterHtml(body, { href, picture: (name) => pictureOf(name, locale) })} />
      </div>
      <p data-print="none">
        <LinkButton href={href(door.path)}>{door.label}</LinkButton>
      </p>
    </section>
  );
}
