import {
  Breadcrumb,
  Button,
  LinkButton,
  Page,
  PageHeader,
  RadioCards,
  Stack,
  Toolbar,
} from '@verbonden/shared/ui';
import { FormProblems, type FormState, problemAt, useHref, useSay, valueAt } from '@verbonden/shared/web';
import type { ReactNode } from 'react';

export interface PutFormProps {
  readonly title: string;
  readonly item: { readonly id: string; readonly slug: string; readonly title: string };
  /** Where it is sent. */
  readonly action: string;
  /** The field that says in which. */
  readonly name: string;
  readonly choices: readonly { readonly value: string; readonly label: string; readonly badge?: string }[];
  /** The list somebody came from, to go on there. */
  readonly back: string | null;
  readonly form: FormState | null;
  /** Another place to put it. */
  readonly children?: ReactNode;
}

/** Puts an item in something the reader keeps, or in a new one. */
export function PutForm({ title, item, action, name, choices, back, form, children }: PutFormProps) {
  const say = useSay();
  const href = useHref();
  const itemPath = `/kennis/${item.slug}`;
  return (
    <Page width="reading">
      <PageHeader
        title={title}
        lead={item.title}
        breadcrumb={
          <Breadcrumb label={say('Je bent hier')} steps={[{ href: href(itemPath), label: item.title }]} />
        }
      />
      <FormProblems form={form} />
      <form method="post" action={href(action)} noValidate>
        <Stack gap="large">
          <input type="hidden" name="itemId" value={item.id} />
          {back ? <input type="hidden" name="terug" value={back} /> : null}
          <RadioCards
            name={name}
            label={say('In welke?')}
            error={problemAt(form, name)}
            defaultValue={valueAt(form, name, choices[0]?.value)}
            cards={choices}
          />
          <Toolbar
            primary={
              <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
                {say('Zet erin')}
              </Button>
            }
          >
            <LinkButton href={href(back ?? itemPath)} variant="quiet">
              {back ? say('Terug naar de lijst') : say('Terug naar het stuk')}
            </LinkButton>
            {children}
          </Toolbar>
        </Stack>
      </form>
    </Page>
  );
}
