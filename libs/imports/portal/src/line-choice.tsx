import { Button, Stack, Toolbar } from '@verbonden/shared/ui';
import { useSay } from '@verbonden/shared/web';
import type { FileImportPageQuery } from './imports.generated';

type Line = FileImportPageQuery['fileImport']['lines']['edges'][number]['node'];

/** Is this row what it looks like? A choice may be changed until the file is carried out (`action`: where to). */
export function LineChoice({ line, action }: { line: Line; action?: string }) {
  const say = useSay();
  const { alike, choice, fields, row } = line;
  return (
    <Stack>
      <span>
        {choice === null
          ? say('Lijkt op {names}. Zonder keuze laten we deze rij liggen.', { names: alike.join(', ') })
          : choice === ''
            ? say('Je koos: een nieuwe.')
            : say('Je koos: dit is {name}.', { name: choice })}
      </span>
      {fields.length > 0 ? <span>{fields.join(', ')}</span> : null}
      {action ? (
        <form method="post" action={action}>
          <input type="hidden" name="stap" value="keuze" />
          <input type="hidden" name="rij" value={row} />
          <Toolbar>
            {alike
              .filter((name) => name !== choice)
              .map((name) => (
                <Button key={name} type="submit" size="small" name="keuze" value={`=${name}`}>
                  {say('Dit is {name}', { name })}
                </Button>
              ))}
            {choice === '' ? null : (
              <Button type="submit" size="small" name="keuze" value="nieuw">
                {say('Dit is een nieuwe')}
              </Button>
            )}
          </Toolbar>
        </form>
      ) : null}
    </Stack>
  );
}
