import { DescriptionList, Panel, Prose, Stack } from '@verbonden/shared/ui';
import { useSay } from '@verbonden/shared/web';
import styles from '../planning/planning.module.css';
import type { LetterCheckQuery } from './letters.generated';

type Preview = LetterCheckQuery['broadcastCheck']['previews'][number];

/** A mail as its readers in one language get it; folded away when there are none now. */
export function MailPreview({ preview }: { preview: Preview }) {
  const say = useSay();
  const { locale, toName, readers } = preview;
  if (readers === 0) {
    return (
      <details className={styles.more}>
        <summary>
          {locale === 'nl'
            ? say('In het Nederlands (dat leest nu niemand in deze groep)')
            : say('In het Engels (dat leest nu niemand in deze groep)')}
        </summary>
        <MailAsRead preview={preview} />
      </details>
    );
  }
  return (
    <Stack gap="small">
      <h3>
        {locale === 'nl'
          ? say('In het Nederlands, voor {count, plural, one {# lezer} other {# lezers}}', { count: readers })
          : say('In het Engels, voor {count, plural, one {# lezer} other {# lezers}}', { count: readers })}
      </h3>
      <p>{say('Zoals {name} hem krijgt.', { name: toName })}</p>
      <MailAsRead preview={preview} />
    </Stack>
  );
}

/** The mail itself. Its links are only shown by their words: they are that reader's own. */
function MailAsRead({ preview }: { preview: Preview }) {
  const say = useSay();
  const { locale, subject, greeting, html, facts, links, signoff, replyTo } = preview;
  return (
    <Panel>
      <Stack>
        <DescriptionList
          facts={[
            { term: say('Onderwerp'), details: <strong>{subject}</strong> },
            { term: say('Antwoord naar'), details: replyTo },
          ]}
        />
        <div lang={locale}>
          <Stack>
            {greeting ? <p>{greeting}</p> : null}
            <Prose html={html} />
            <DescriptionList facts={facts.map(({ label, value }) => ({ term: label, details: value }))} />
            <p>
              {signoff.split('\n').map((line) => (
                <span key={line}>
                  {line}
                  <br />
                </span>
              ))}
            </p>
          </Stack>
        </div>
        <DescriptionList facts={[{ term: say('Knop en links'), details: links }]} />
      </Stack>
    </Panel>
  );
}
