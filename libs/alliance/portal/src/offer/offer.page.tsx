import { writeDate } from '@verbonden/shared/kernel';
import {
  Badge,
  Breadcrumb,
  Columns,
  DescriptionList,
  Notice,
  Page,
  PageHeader,
  Stack,
  TypedText,
} from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  PageRefusal,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { v7 } from 'uuid';
import { AskForOffer } from './ask-for-offer';
import { OfferDone } from './offer-done';
import { OfferKeeping } from './offer-keeping';
import { takeOfferStep } from './offer-steps';
import { OfferPageDocument, type ShownOfferFragment } from './offer.page.generated';
import { offersAddress } from './offers-address';

interface OfferData {
  readonly offer: ShownOfferFragment;
  /** The id of the request that may be sent from here: the same form twice is one mail. */
  readonly requestId: string;
  /** What was just done, out of the address. */
  readonly done: string | null;
}

/** One offer: what it is, of whom, and the way to ask for it. */
export const offerPage = definePage<OfferData>({
  path: '/aanbod/:slug',
  async load({ params, url, query }) {
    const { offer } = await query(OfferPageDocument, { slug: params['slug'] ?? '' });
    if (!offer) throw new PageRefusal(404);
    return { offer, requestId: v7(), done: url.searchParams.get('gedaan') };
  },
  submit: takeOfferStep,
  title: ({ offer }) => offer.title,
  head: ({ offer }) => ({
    description: offer.body.slice(0, 160),
    ...(offer.networkOnly || offer.status !== 'OFFERED' ? { noIndex: true } : {}),
  }),
  view: OfferView,
});

function OfferView({ data: { offer, requestId, done }, form }: ViewProps<OfferData>) {
  const say = useSay();
  const href = useHref();
  const { title, kindLabel, organisation, makerName, networkOnly } = offer;
  return (
    <Page>
      <Stack gap="large">
        <PageHeader
          title={title}
          badge={<Badge>{kindLabel}</Badge>}
          breadcrumb={
            <Breadcrumb
              label={say('Je bent hier')}
              steps={[{ href: href('/aanbod'), label: say('Aanbod') }]}
            />
          }
          meta={[
            <a key="van" href={href(`/organisaties/${organisation.slug}`)}>
              {organisation.name}
            </a>,
            ...(makerName ? [say('met {name}', { name: makerName })] : []),
            ...(networkOnly ? [say('Alleen voor het netwerk')] : []),
          ]}
        />
        <FormProblems form={form} />
        {form?.message && form.problems.length === 0 ? (
          <Notice kind="attention" title={form.message} />
        ) : null}
        <OfferDone offer={offer} done={form ? null : done} />
      </Stack>
      <Columns
        aside={<AskForOffer offer={offer} requestId={requestId} form={form} isAsked={done === 'gevraagd'} />}
      >
        <Stack gap="section">
          <TypedText text={offer.body} />
          <Facts offer={offer} />
          <OfferKeeping offer={offer} />
        </Stack>
      </Columns>
    </Page>
  );
}

/** Themes and places, each a way to what is like it. */
function Facts({ offer }: { offer: ShownOfferFragment }) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const links = (key: 'themes' | 'regions', codes: readonly string[], labels: readonly string[]) =>
    codes.map((code, place) => (
      <span key={code}>
        {place > 0 ? ', ' : ''}
        <a href={href(offersAddress({ [key]: [code] }))}>{labels[place]}</a>
      </span>
    ));
  const { themes, themeLabels, regions, regionLabels, isOnline, kind, kindLabel } = offer;
  return (
    <DescriptionList
      facts={[
        { term: say('Wat'), details: <a href={href(offersAddress({ kinds: [kind] }))}>{kindLabel}</a> },
        { term: say('Waarover'), details: <>{links('themes', themes, themeLabels)}</> },
        {
          term: say('Waar'),
          details: (
            <>
              {links('regions', regions, regionLabels)}
              {isOnline ? (regions.length > 0 ? say(', en online') : say('Online')) : null}
            </>
          ),
        },
        {
          term: say('Nagekeken op'),
          details: writeDate(new Date(`${offer.confirmedOn}T12:00:00Z`), locale),
        },
      ]}
    />
  );
}
