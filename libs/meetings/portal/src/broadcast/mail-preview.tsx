import { DescriptionList, Panel, Prose, Stack } from '@verbonden/shared/ui';
import { useSay } from '@verbonden/shared/web';
import type { LetterCheckQuery } from './letters.generated';

type Preview = LetterCheckQuery['broadcastCheck']['previews'][number];

/** A mail as one of its readers gets it; its links are only shown, they are theirs. */
export function MailPreview({ preview }: { preview: Preview }) {
  const say = useSay();
  const { locale, toName, readers, subject, greeting, html, facts, links, signoff, replyTo } = preview;
  const language =
    locale === 'nl'
      ? say('In het Nederlands, voor {count, plural, one {# lezer} other {# lezers}}', { count: readers })
      : say('In het Engels, voor {count, plural, one {# lezer} other {# lezers}}', { count: readers });
  return (
    <Stack gap="small">
      <h3>{language}</h3>
      <p>
        {readers > 0
          ? say('Zoals {name} hem krijgt.', { name: toName })
          : say('Nu leest niemand in deze groep deze taal. Zo zou {name} hem krijgen.', { name: toName })}
      </p>
      <Panel>
        <DescriptionList
          facts={[
            { term: say('Onderwerp'), details: subject },
            { term: say('Antwoord naar'), details: replyTo },
          ]}
        />
        <hr />
        <div lang={locale}>
          <Stack>
            {greeting ? <p>{greeting}</p> : null}
            <Prose html={html} />
            <DescriptionList facts={facts.map(({ label, value }) => ({ term: label, details: value }))} />
            <Prose>
              <ul>
                {links.map((words) => (
                  <li key={words}>{words}</li>
                ))}
              </ul>
              {signoff.split('\n').map((line) => (
                <p key={line}>{line}</p>
              ))}
            </Prose>
          </Stack>
        </div>
      </Panel>
    </Stack>
  );
}
