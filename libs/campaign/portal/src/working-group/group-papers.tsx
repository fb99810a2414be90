import {
  Button,
  CheckboxField,
  Disclosure,
  EmptyState,
  FileLine,
  FileList,
  Notice,
  Section,
  Stack,
  TextField,
  Toolbar,
  VisuallyHidden,
} from '@verbonden/shared/ui';
import {
  fileFacts,
  FileUpload,
  problemAt,
  useHref,
  usePageFacts,
  useSay,
  valueAt,
  WaitingFiles,
} from '@verbonden/shared/web';
import { idToSend } from './group-words';
import type { GroupData, GroupPartProps } from './working-group.page';
import type { GroupPaperFragment } from './working-group.page.generated';

/** Files and links that the working group keeps together. */
export function GroupPapers({ data, form }: GroupPartProps) {
  const say = useSay();
  const { papers, isArchived } = data.space;
  return (
    <Section id="stukken" title={say('Bestanden en links')}>
      <Stack gap="large">
        <WaitingFiles files={papers.flatMap(({ file }) => file ?? [])} />
        {papers.length === 0 ? (
          <EmptyState title={say('Hier staat nog niets')} headingLevel={3}>
            {say('Zet hier neer wat jullie samen gebruiken: een draaiboek, een begroting, een link.')}
          </EmptyState>
        ) : (
          <FileList label={say('Bestanden en links')}>
            {papers.map((paper) => (
              <Paper key={paper.id} data={data} paper={paper} />
            ))}
          </FileList>
        )}
        {isArchived ? null : (
          <Disclosure id="stuk" title={say('Voeg een bestand of link toe')} open={form !== null}>
            <PaperForm data={data} form={form} />
          </Disclosure>
        )}
      </Stack>
    </Section>
  );
}

function Paper({ data, paper }: { data: GroupData; paper: GroupPaperFragment }) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const { title, address, file } = paper;
  const isReady = file === null || file.state === 'READY';
  const to = file === null && address.startsWith('/') ? href(address) : address;
  return (
    <FileLine
      title={title}
      href={isReady ? to : undefined}
      look={file?.kind ?? null}
      facts={
        file
          ? isReady
            ? fileFacts(file, locale, say)
            : [file.state === 'REFUSED' ? say('niet te openen') : say('wordt nagekeken')]
          : [say('link')]
      }
      actions={
        data.space.isArchived ? undefined : (
          <form method="post" action={href(`/week/${data.space.edition.slug}/werkgroep`)}>
            <input type="hidden" name="doe" value="weg" />
            <input type="hidden" name="id" value={paper.id} />
            <Button type="submit" size="small" variant="quiet">
              {say('Haal weg')}
              <VisuallyHidden>: {title}</VisuallyHidden>
            </Button>
          </form>
        )
      }
    >
      {file?.refusal ? <Notice kind="error" title={file.refusal} /> : null}
    </FileLine>
  );
}

function PaperForm({ data, form }: GroupPartProps) {
  const say = useSay();
  const href = useHref();
  const { edition } = data.space;
  const kept = valueAt(form, 'keptFile');
  const at = (field: string) => ({
    name: field,
    defaultValue: valueAt(form, field),
    error: problemAt(form, field),
  });
  return (
    <form
      method="post"
      action={href(`/week/${edition.slug}/werkgroep`)}
      encType="multipart/form-data"
      noValidate
      data-keep={`werkgroep-stuk-${edition.slug}`}
      {...(form ? { 'data-refused': '' } : {})}
    >
      <input type="hidden" name="doe" value="stuk" />
      <input type="hidden" name="id" value={idToSend(form, data.newId)} />
      <input type="hidden" name="editionId" value={edition.id} />
      <Stack>
        <TextField {...at('paperTitle')} label={say('Hoe heet het?')} />
        <input type="hidden" name="keptFile" value={kept} />
        <FileUpload
          name="file"
          label={kept ? say('Een ander bestand') : say('Een bestand')}
          hint={kept ? say('We hebben je bestand. Je hoeft het niet opnieuw te kiezen.') : undefined}
          error={problemAt(form, 'file')}
          audience={say('Alleen de werkgroep kan het openen.')}
        />
        {kept ? <CheckboxField name="fileAway" value="ja" label={say('Haal het bestand weg')} /> : null}
        <TextField {...at('url')} type="url" inputMode="url" label={say('Of een link')} />
        <Toolbar
          primary={
            <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
              {say('Zet erbij')}
            </Button>
          }
        />
      </Stack>
    </form>
  );
}
