import { Code, Section, Stack } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import { CodeToCopy } from './code-to-copy';
import { askInTypeScript, curlOf } from './example-code';
import { examples } from './examples';

/** From nothing to a first answer, and the few lines that all examples in TypeScript share. */
export function Beginning({ publicUrl }: { publicUrl: string }) {
  const say = useSay();
  const href = useHref();
  const [first] = examples(say);
  return (
    <Section id="beginnen" title={say('Beginnen')}>
      <Stack>
        <p>
          {say('Alles gaat met GraphQL, als JSON met POST naar één adres:')}{' '}
          <Code>{`${publicUrl}/graphql`}</Code>. {say('Een vraag voor de terminal:')}
        </p>
        {first ? (
          <CodeToCopy
            id="begin-curl"
            label={say('De eerste vraag, voor in een terminal')}
            code={curlOf(publicUrl, first)}
          />
        ) : null}
        <p>
          {say('De voorbeelden in TypeScript gebruiken deze paar regels. Zet ze in')} <Code>ask.ts</Code>.{' '}
          {say('Er is niets voor nodig dan Node.js 24.')}
        </p>
        <CodeToCopy id="begin-ask" label="ask.ts" code={askInTypeScript(publicUrl)} />
        <p>
          {say(
            'Stel vragen vanaf je eigen server. Vanuit een browser op een andere site werkt het niet, want dan ligt je sleutel op straat.',
          )}{' '}
          {say('Wil je alleen een lijst op je site? Dan is')}{' '}
          <a href={href('/insluiten')}>{say('insluiten')}</a> {say('minder werk.')}
        </p>
      </Stack>
    </Section>
  );
}
