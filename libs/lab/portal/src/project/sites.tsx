import {
  Badge,
  Button,
  Card,
  CardList,
  Notice,
  Panel,
  Section,
  SelectField,
  Stack,
  StatusLabel,
  TextArea,
  Toolbar,
} from '@verbonden/shared/ui';
import { type FormState, problemAt, useHref, usePageFacts, useSay, valueAt } from '@verbonden/shared/web';
import { keptAs } from '../kept-as';
import { worksAt } from '../lab-viewer';
import { siteLook, sitePeriod, siteStatusName } from '../site-words';
import type { LabSitesFragment } from './project.page.generated';

/** Who tries it where, and since when; and for who works somewhere: 'with us'. */
export function Sites({
  project,
  form,
  done,
}: {
  project: LabSitesFragment;
  form: FormState | null;
  done: string | null;
}) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const { sites, seeksSite, siteWish, stoppedAt, stage } = project;
  const seeks = seeksSite && !stoppedAt && stage !== 'PUBLISHED';
  if (sites.length === 0 && !seeks) return null;
  return (
    <Section id="plekken" title={say('Waar het wordt uitgeprobeerd')}>
      {sites.length > 0 ? (
        <CardList columns="many">
          {sites.map((site) => (
            <Card
              key={site.id}
              href={href(site.organisation ? `/organisaties/${site.organisation.slug}` : '/organisaties')}
              title={site.organisation?.name ?? say('Een organisatie')}
              badge={
                <StatusLabel status={siteLook[site.status]}>{siteStatusName(site.status, say)}</StatusLabel>
              }
              meta={[site.place, sitePeriod(site, say, locale)].filter(Boolean)}
            >
              {site.status === 'OFFERED' && site.note ? site.note : null}
              {site.status === 'DECLINED' && site.answer ? site.answer : null}
            </Card>
          ))}
        </CardList>
      ) : null}
      {seeks ? (
        <Stack>
          <p>
            <Badge tone="brand">{say('Zoekt een plek')}</Badge>
          </p>
          {siteWish ? <p>{siteWish}</p> : null}
          <OfferForm project={project} form={form} done={done} />
        </Stack>
      ) : null}
    </Section>
  );
}

function OfferForm({
  project,
  form,
  done,
}: {
  project: LabSitesFragment;
  form: FormState | null;
  done: string | null;
}) {
  const say = useSay();
  const href = useHref();
  const { viewer } = usePageFacts();
  const { slug, sites, viewerCanOfferFor } = project;
  if (viewerCanOfferFor.length === 0 && sites.some(({ organisation }) => worksAt(viewer, organisation?.id))) {
    return (
      <Notice kind="info" title={say('Jullie staan al bij dit project')}>
        {say('Hierboven zie je hoe het ermee staat.')}
      </Notice>
    );
  }
  if (viewerCanOfferFor.length === 0) {
    return (
      <Notice kind="info" title={say('Wil jij dit proberen?')}>
        {say('Log in met een rol bij een organisatie, of breng het in bij het Lab.')}{' '}
        <a href={href('/lab#inbrengen')}>{say('Naar het Lab')}</a>
      </Notice>
    );
  }
  return (
    <Panel tone="quiet">
      <form
        method="post"
        action={href(`/lab/project/${slug}`)}
        noValidate
        data-keep={keptAs(`plek-${slug}`, done === 'aangeboden', form)}
      >
        <Stack>
          <h3>{say('Wil jij dit proberen?')}</h3>
          {viewerCanOfferFor.length === 1 ? (
            <input type="hidden" name="organisationId" value={viewerCanOfferFor[0]!.id} />
          ) : (
            <SelectField
              name="organisationId"
              label={say('Voor welke organisatie?')}
              options={viewerCanOfferFor.map(({ id, name }) => ({ value: id, label: name }))}
              defaultValue={valueAt(form, 'organisationId')}
              error={problemAt(form, 'organisationId')}
            />
          )}
          <TextArea
            name="offer"
            rows={3}
            label={say('Waar en met wie willen jullie dit proberen?')}
            audience={say('Alleen het Lab en je collega’s lezen dit.')}
            defaultValue={valueAt(form, 'offer')}
            error={problemAt(form, 'offer')}
          />
          <Toolbar
            primary={
              <Button
                type="submit"
                name="stap"
                value="bied-aan"
                variant="primary"
                busyText={say('Even wachten…')}
              >
                {say('Wij willen meedoen')}
              </Button>
            }
          />
        </Stack>
      </form>
    </Panel>
  );
}
