import { Code, CodeBlock, Disclosure, Section, Stack } from '@verbonden/shared/ui';
import { useSay } from '@verbonden/shared/web';
import { CodeToCopy } from './code-to-copy';
import { Coded } from './coded';
import answers from './example-answers.json' with { type: 'json' };
import { curlOf, typeScriptOf } from './example-code';
import { type Example, examples } from './examples';

const known: Readonly<Record<string, object | undefined>> = answers;

/** Questions with the answers that they gave in the example network. */
export function WorkedExamples({ publicUrl }: { publicUrl: string }) {
  const say = useSay();
  return (
    <Section
      id="voorbeelden"
      title={say('Voorbeelden')}
      lead={say('De antwoorden komen uit het voorbeeldnetwerk. Bij elke versie stellen we deze vragen echt.')}
    >
      <Stack gap="section">
        {examples(say).map((example) => (
          <WorkedExample key={example.id} example={example} publicUrl={publicUrl} />
        ))}
      </Stack>
    </Section>
  );
}

function WorkedExample({ example, publicUrl }: { example: Example; publicUrl: string }) {
  const say = useSay();
  const { id, title, about, scope, query, variables } = example;
  return (
    <section data-example={id} aria-labelledby={`voorbeeld-${id}`}>
      <Stack>
        <h3 id={`voorbeeld-${id}`}>{title}</h3>
        <p>
          <Coded text={about} />{' '}
          {scope ? (
            <>
              {say('Met een sleutel voor')} <Code>{scope}</Code>.
            </>
          ) : (
            say('Zonder sleutel.')
          )}
        </p>
        <CodeToCopy id={`${id}-vraag`} label={say('De vraag: {title}', { title })} code={query} />
        {Object.keys(variables).length > 0 ? (
          <>
            <p>{say('Met deze variabelen:')}</p>
            <CodeBlock
              id={`${id}-variabelen`}
              label={say('De variabelen: {title}', { title })}
              code={JSON.stringify(variables, null, 2)}
            />
          </>
        ) : null}
        <p>{say('Het antwoord:')}</p>
        <CodeBlock
          id={`${id}-antwoord`}
          label={say('Het antwoord: {title}', { title })}
          code={JSON.stringify(known[id], null, 2)}
        />
        <Disclosure title={say('Met curl')}>
          <CodeToCopy id={`${id}-curl`} label={`curl: ${title}`} code={curlOf(publicUrl, example)} />
        </Disclosure>
        <Disclosure title={say('In TypeScript')}>
          <CodeToCopy id={`${id}-typescript`} label={`TypeScript: ${title}`} code={typeScriptOf(example)} />
        </Disclosure>
      </Stack>
    </section>
  );
}
