import {
  Breadcrumb,
  Button,
  Disclosure,
  EmptyState,
  FileLine,
  FileList,
  Notice,
  Page,
  PageHeader,
  Row,
  Section,
  Stack,
  TextArea,
  TextField,
  Toolbar,
} from '@verbonden/shared/ui';
import {
  definePage,
  fileFacts,
  FileUpload,
  FormProblems,
  type FormState,
  PageRefusal,
  problemAt,
  useHref,
  usePageFacts,
  useSay,
  valueAt,
  type ViewProps,
  WaitingFiles,
} from '@verbonden/shared/web';
import { actOnAttachments } from './act-on-attachments';
import { AttachmentsPageDocument, type ManagedAttachmentFragment } from './attachments.generated';

interface AttachmentsData {
  readonly slug: string;
  readonly itemId: string;
  readonly title: string;
  readonly isPublished: boolean;
  readonly attachments: readonly ManagedAttachmentFragment[];
  readonly done: string | null;
  /** What was just taken away and can come back. */
  readonly removed: string | null;
}

/** Adds files to an item, names them, puts them in order, takes them away. */
export const attachmentsPage = definePage<AttachmentsData>({
  path: '/kennis/:slug/bijlagen',
  async load({ params, url, query }) {
    const { knowledgeItem: item } = await query(AttachmentsPageDocument, { slug: params['slug'] ?? '' });
    if (!item?.viewerCanManageAttachments) throw new PageRefusal(item ? 403 : 404);
    const text = item.draft ?? item;
    return {
      slug: item.slug,
      itemId: item.id,
      title: text.title,
      isPublished: item.status === 'PUBLISHED',
      attachments: text.attachments,
      done: url.searchParams.get('gedaan'),
      removed: url.searchParams.get('wat'),
    };
  },
  submit: actOnAttachments,
  title: ({ title }, say) => say('Bijlagen: {title}', { title }),
  head: () => ({ noIndex: true }),
  view: AttachmentsView,
});

function AttachmentsView({ data, form }: ViewProps<AttachmentsData>) {
  const say = useSay();
  const href = useHref();
  const { slug, itemId, title, isPublished, attachments } = data;
  const path = `/kennis/${slug}/bijlagen`;
  return (
    <Page width="reading">
      <Stack gap="large">
        <PageHeader
          title={say('Bijlagen')}
          lead={title}
          breadcrumb={
            <Breadcrumb
              label={say('Je bent hier')}
              steps={[
                { href: href('/kennis'), label: say('Kennis') },
                { href: href(`/kennis/${slug}`), label: title },
              ]}
            />
          }
        />
        <FormProblems form={form} />
        {form ? null : <Told data={data} path={path} />}
        {isPublished ? (
          <Notice
            kind="info"
            title={say(
              'Lezers zien wat er nu op staat. Wat je hier verandert, gaat mee met de nieuwe tekst.',
            )}
          />
        ) : null}
      </Stack>
      <Stack gap="section">
        {attachments.length === 0 ? (
          <EmptyState title={say('Er zijn nog geen bijlagen')}>
            {say('Denk aan een draaiboek, een werkblad of een foto.')}
          </EmptyState>
        ) : (
          <Section id="lijst" title={say('Wat erbij zit')}>
            <Stack>
              <WaitingFiles files={attachments.map(({ file }) => file)} />
              <FileList>
                {attachments.map((attachment, place) => (
                  <ManagedAttachment
                    key={attachment.id}
                    itemId={itemId}
                    path={path}
                    attachment={attachment}
                    form={form}
                    movedUp={place > 0 ? movedUp(attachments, place) : null}
                  />
                ))}
              </FileList>
            </Stack>
          </Section>
        )}
        <Section id="toevoegen" title={say('Voeg bestanden toe')}>
          <form method="post" action={href(path)} encType="multipart/form-data" noValidate>
            <Stack>
              <input type="hidden" name="itemId" value={itemId} />
              <FileUpload
                name="file"
                multiple
                label={say('Kies bestanden')}
                audience={say(
                  'Zet er niets in over een kind of gezin dat je kent. Lezers zien wat je toevoegt.',
                )}
                error={problemAt(form, 'file')}
              />
              <Toolbar
                primary={
                  <Button
                    type="submit"
                    name="doe"
                    value="voeg-toe"
                    variant="primary"
                    busyText={say('Even wachten…')}
                  >
                    {say('Voeg toe')}
                  </Button>
                }
              />
            </Stack>
          </form>
        </Section>
      </Stack>
    </Page>
  );
}

function Told({ data: { done, removed, itemId }, path }: { data: AttachmentsData; path: string }) {
  const say = useSay();
  const href = useHref();
  const words: Readonly<Record<string, string>> = {
    toegevoegd: say('Toegevoegd.'),
    bewaard: say('Bewaard.'),
    terug: say('Het staat er weer.'),
    volgorde: say('De volgorde is veranderd.'),
    weg: say('Het is weggehaald.'),
    gewist: say('Het bestand is gewist. Niemand kan het nog openen.'),
  };
  const title = done ? words[done] : undefined;
  if (!title) return null;
  const undo = (
    <form method="post" action={href(path)}>
      <input type="hidden" name="itemId" value={itemId} />
      <input type="hidden" name="attachmentId" value={removed ?? ''} />
      <Button type="submit" name="doe" value="terug" size="small">
        {say('Zet het terug')}
      </Button>
    </form>
  );
  return <Notice kind="success" title={title} action={done === 'weg' && removed ? undo : undefined} />;
}

function ManagedAttachment({
  itemId,
  path,
  attachment,
  form,
  movedUp,
}: {
  itemId: string;
  path: string;
  attachment: ManagedAttachmentFragment;
  form: FormState | null;
  movedUp: string | null;
}) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const { id, title, alt, address, preview, file, addedBy } = attachment;
  // Each has a form of its own; what was refused comes back in that one alone.
  const own = form?.values['attachmentId']?.[0] === id ? form : null;
  const isPicture = file.kind === 'PICTURE';
  const isReady = file.state === 'READY';
  return (
    <FileLine
      title={title}
      href={isReady ? address : undefined}
      look={file.kind ?? null}
      preview={preview ? { src: preview, alt } : null}
      facts={[
        ...(isReady ? fileFacts(file, locale, say) : []),
        ...(addedBy ? [say('van {name}', { name: addedBy.name })] : []),
      ]}
      actions={
        <Stack>
          <form method="post" action={href(path)}>
            <input type="hidden" name="itemId" value={itemId} />
            <input type="hidden" name="attachmentId" value={id} />
            <Row>
              {movedUp ? (
                <>
                  <input type="hidden" name="ids" value={movedUp} />
                  <Button type="submit" name="doe" value="volgorde" size="small" variant="quiet">
                    {say('Zet hoger')}
                  </Button>
                </>
              ) : null}
              <Button type="submit" name="doe" value="weg" size="small" variant="quiet">
                {say('Haal weg')}
              </Button>
            </Row>
          </form>
          {file.refusal ? null : (
            <Disclosure
              title={isPicture ? say('Naam en beschrijving') : say('Verander de naam')}
              open={own !== null || (isPicture && alt === '')}
            >
              <form method="post" action={href(path)} noValidate>
                <Stack>
                  <input type="hidden" name="itemId" value={itemId} />
                  <input type="hidden" name="attachmentId" value={id} />
                  <TextField
                    id={`title-${id}`}
                    name="title"
                    label={say('Hoe heet het?')}
                    defaultValue={valueAt(own, 'title', title)}
                    error={problemAt(own, 'title')}
                  />
                  {isPicture ? (
                    <TextArea
                      id={`alt-${id}`}
                      name="alt"
                      rows={2}
                      label={say('Wat is erop te zien?')}
                      hint={say('Voor wie het plaatje niet ziet. Schrijf ook op wat erin te lezen is.')}
                      defaultValue={valueAt(own, 'alt', alt)}
                      error={problemAt(own, 'alt')}
                    />
                  ) : null}
                  <Row>
                    <Button type="submit" name="doe" value="bewaar" size="small">
                      {say('Bewaar')}
                    </Button>
                    <Button type="submit" name="doe" value="wis" size="small" variant="danger">
                      {say('Wis dit bestand voorgoed, ook uit oude teksten')}
                    </Button>
                  </Row>
                </Stack>
              </form>
            </Disclosure>
          )}
        </Stack>
      }
    >
      {file.refusal ? <Notice kind="error" title={file.refusal} /> : null}
      {isReady && file.kind === 'PDF' && !file.hasText ? (
        <Notice kind="attention" title={say('Dit is een scan: er staat geen tekst in.')}>
          {say(
            'Niemand vindt het bij het zoeken, en een voorleesprogramma leest niets voor. Heb je het origineel? Kies dat dan.',
          )}
        </Notice>
      ) : null}
    </FileLine>
  );
}

/** All ids with one put before the one above it. */
function movedUp(attachments: readonly ManagedAttachmentFragment[], place: number): string {
  const ids = attachments.map(({ id }) => id);
  return ids.toSpliced(place - 1, 2, ids[place]!, ids[place - 1]!).join(',');
}
