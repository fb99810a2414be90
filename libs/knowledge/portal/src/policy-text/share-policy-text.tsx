import { Button, CopyButton, Section, Stack, TextField, Toolbar } from '@verbonden/shared/ui';
import { useSay } from '@verbonden/shared/web';
import { PaperLinks } from './paper-links';

interface SharePolicyTextProps {
  readonly id: string;
  /** Where the forms are sent. */
  readonly path: string;
  /** The whole address for others, when there is one. */
  readonly link: string | null;
  readonly hasBlocks: boolean;
}

/** Taking the text along as a file, and the link for others: made, copied and withdrawn by its maker. */
export function SharePolicyText({ id, path, link, hasBlocks }: SharePolicyTextProps) {
  const say = useSay();
  return (
    <Section id="meenemen" title={say('Deel of neem mee')}>
      <Stack gap="large">
        {hasBlocks ? (
          <Toolbar>
            <PaperLinks file={`/files/beleid/${id}`} />
          </Toolbar>
        ) : null}
        <form method="post" action={path}>
          <Stack>
            {link ? (
              <>
                <TextField
                  name="link"
                  readOnly
                  label={say('De link naar deze tekst')}
                  hint={say('Wie de link heeft, leest mee zonder account. Veranderen kan alleen jij.')}
                  defaultValue={link}
                />
                <Toolbar>
                  <CopyButton field="link" told={say('De link is gekopieerd.')}>
                    {say('Kopieer de link')}
                  </CopyButton>
                  <Button type="submit" variant="quiet" name="stap" value="trek-in">
                    {say('Trek de link in')}
                  </Button>
                </Toolbar>
              </>
            ) : (
              <>
                <p>{say('Nu zie alleen jij deze tekst. Met een link kan een collega meelezen.')}</p>
                <div>
                  <Button type="submit" name="stap" value="deel">
                    {say('Maak een link')}
                  </Button>
                </div>
              </>
            )}
          </Stack>
        </form>
      </Stack>
    </Section>
  );
}
