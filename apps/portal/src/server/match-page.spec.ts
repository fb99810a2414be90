import { type AnyPage, definePage } from '@verbonden/shared/web';
import { matchPage } from './match-page';

function page(path: string): AnyPage {
  return definePage({ path, load: () => null, title: () => path, view: () => null });
}

const pages = [page('/kennis/:slug'), page('/kennis'), page('/kennis/delen')];
const at = (path: string) => matchPage(pages, new URL(path, 'https://verbonden.example.org'));

describe('finding the page at an address', () => {
  it('takes the fixed path before the one with a named part', () => {
    expect(at('/kennis/delen')?.page.path).toBe('/kennis/delen');
    expect(at('/kennis/rad-van-herkenning')).toMatchObject({
      page: { path: '/kennis/:slug' },
      params: { slug: 'rad-van-herkenning' },
    });
  });

  it('does not mind a slash at the end, nor an address that cannot be decoded', () => {
    expect(at('/kennis/')?.page.path).toBe('/kennis');
    expect(at('/kennis/%E0%A4%A')?.page.path).toBe('/kennis/:slug');
    expect(at('/niets/hier')).toBeNull();
  });
});
