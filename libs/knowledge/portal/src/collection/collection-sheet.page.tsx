import { Button, LinkButton, NoteLines, PrintSheet, SheetRows, Toolbar } from '@verbonden/shared/ui';
import {
  definePage,
  localHref,
  PageRefusal,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { Printer } from 'lucide-react';
import encodeQR from 'qr';
import { labelOf } from '../terms';
import { ownerOf } from './collection-card';
import { CollectionPageDocument, type CollectionPageQuery } from './collections.generated';

interface SheetData extends CollectionPageQuery {
  readonly publicUrl: string;
}

/** A collection on paper: what is in it, why, and where each piece is to be read. */
export const collectionSheetPage = definePage<SheetData>({
  path: '/verzamelingen/:slug/printblad',
  async load({ params, query, context }) {
    const data = await query(CollectionPageDocument, { slug: params['slug'] ?? '' });
    if (data.collection.removedAt) throw new PageRefusal(404);
    return { ...data, publicUrl: context.publicUrl };
  },
  title: ({ collection }, say) => say('Printblad van {title}', { title: collection.title }),
  head: () => ({ noIndex: true }),
  view: SheetView,
});

function SheetView({ data: { collection, knowledgeTerms, publicUrl } }: ViewProps<SheetData>) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const { slug, title, lead, entries } = collection;
  const here = (path: string) => publicUrl + localHref(locale, path);
  const address = here(`/verzamelingen/${slug}`);
  return (
    <PrintSheet
      kind={say('Verzameling')}
      title={title}
      lead={lead}
      facts={[
        { term: say('Gemaakt door'), details: [ownerOf(collection, say)] },
        {
          term: say('Wat erin zit'),
          details: [
            say('{count, plural, =0 {nog leeg} one {# stuk} other {# stukken}}', { count: entries.length }),
          ],
        },
      ]}
      link={{
        words: say('Lees alles op:'),
        address: short(address),
        code: encodeQR(address, 'raw', { border: 4, ecc: 'medium' }),
        label: say('QR-code naar de verzameling'),
      }}
      actions={
        <Toolbar>
          <Button
            type="button"
            variant="primary"
            hidden
            data-print-page=""
            icon={<Printer aria-hidden="true" size="1.1em" />}
          >
            {say('Print dit blad')}
          </Button>
          <LinkButton href={href(`/verzamelingen/${slug}`)} variant="quiet">
            {say('Terug naar de verzameling')}
          </LinkButton>
        </Toolbar>
      }
    >
      <SheetRows
        heading={say('Om te lezen en te gebruiken')}
        margin="number"
        rows={entries.map(({ item, note }, place) => ({
          id: item.id,
          margin: String(place + 1),
          title: item.title,
          about: [labelOf(knowledgeTerms, 'kinds', item.kind), item.publisher],
          note,
          text: item.summary,
          address: short(here(`/kennis/${item.slug}`)),
        }))}
      />
      <NoteLines heading={say('Aantekeningen')} lines={5} />
    </PrintSheet>
  );
}

/** An address as people type it. */
function short(address: string): string {
  return address.replace(/^https?:\/\//, '');
}
