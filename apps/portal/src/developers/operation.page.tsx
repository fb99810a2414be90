import { Code, DescriptionList, Page, Section, Stack } from '@verbonden/shared/ui';
import { definePage, PageRefusal, useSay, type ViewProps } from '@verbonden/shared/web';
import { Coded } from './coded';
import { ReferenceHeader } from './reference-header';
import { findOperation, findType } from './reference-index';
import type { Operation } from './reference.types';
import { operationKindWord, whoWord } from './reference-words';
import { TypeName, ValuesTable } from './values-table';

/** One question or deed of the API: who may, what it takes, with the fields of its input, and what it gives. */
export const operationPage = definePage<Operation>({
  path: '/ontwikkelaars/vraag/:naam',
  load: ({ params }) => {
    const operation = findOperation(params['naam'] ?? '');
    if (!operation) throw new PageRefusal(404);
    return operation;
  },
  title: ({ key }) => key,
  view: OperationView,
});

function OperationView({ data: operation }: ViewProps<Operation>) {
  const say = useSay();
  const { name, domain, about, args, type, kind, guard, deprecated } = operation;
  const inputs = args.flatMap((arg) => {
    const known = findType(arg.type);
    return known?.kind === 'input' ? [known] : [];
  });
  const given = findType(type);
  return (
    <Page>
      <Stack gap="section">
        <ReferenceHeader
          title={name}
          domain={domain}
          lead={about ? <Coded text={about} lang="en" /> : undefined}
        />
        <DescriptionList
          facts={[
            { term: say('Wat het is'), details: operationKindWord(kind, say) },
            {
              term: say('Voor'),
              details: (
                <>
                  {whoWord(guard.who, say)}
                  {guard.where ? <span lang="en">{` (${guard.where})`}</span> : null}
                </>
              ),
            },
            {
              term: say('Sleutel'),
              details: guard.scope ? <Code>{guard.scope}</Code> : say('niet met een sleutel'),
            },
            { term: say('Geeft'), details: <TypeName type={type} /> },
            ...(deprecated ? [{ term: say('Vervalt'), details: <Coded text={deprecated} lang="en" /> }] : []),
          ]}
        />
        {args.length > 0 ? (
          <Section id="neemt" title={say('Wat het neemt')}>
            <ValuesTable caption={say('Wat het neemt')} values={args} />
          </Section>
        ) : null}
        {inputs.map((input) => (
          <Section key={input.name} id={input.name} title={input.name}>
            <ValuesTable caption={input.name} values={input.values} />
          </Section>
        ))}
        {given ? (
          <Section id="geeft" title={say('Wat het geeft: {name}', { name: given.name })}>
            <ValuesTable caption={given.name} values={given.values} />
          </Section>
        ) : null}
      </Stack>
    </Page>
  );
}
