import { assetsOf, type Manifest } from './built-files';

const manifest: Manifest = {
  'src/browser/wake.ts': { file: 'assets/wake-1.js', src: 'src/browser/wake.ts' },
  'src/browser/wake-island.tsx': {
    file: 'assets/wake-island-1.js',
    src: 'src/browser/wake-island.tsx',
    imports: ['_react-1.js'],
  },
  'src/browser/live-frame.tsx': {
    file: 'assets/live-frame-1.js',
    src: 'src/browser/live-frame.tsx',
    imports: ['_apollo-1.js', '_react-1.js'],
  },
  '_react-1.js': { file: 'assets/react-1.js' },
  '_apollo-1.js': { file: 'assets/apollo-1.js' },
  '_shared.island-1.js': {
    file: 'assets/shared.island-1.js',
    name: 'shared.island',
    imports: ['_react-1.js'],
  },
  '../../libs/x/portal/src/seat.island.tsx': {
    file: 'assets/seat.island-1.js',
    name: 'seat.island',
    src: '../../libs/x/portal/src/seat.island.tsx',
  },
  'style.css': { file: 'assets/style-1.css', src: 'style.css' },
};
const assets = assetsOf(manifest, { seat: ['Ik kom', 'Ik kom niet'], shared: ['Ik kom'] });
const seat = { name: 'seat', live: true };
const shared = { name: 'shared', live: false };

describe('what a page names of the browser build', () => {
  it('is nothing to wake, where nothing can wake', () => {
    expect(assets.modulesOf([])).toEqual([]);
  });

  it('is each file once that waking its islands takes', () => {
    expect(assets.modulesOf([shared])).toEqual([
      '/assets/wake-island-1.js',
      '/assets/react-1.js',
      '/assets/shared.island-1.js',
    ]);
  });

  it('has Apollo Client among them only with a live island', () => {
    expect(assets.modulesOf([seat, shared])).toEqual([
      '/assets/wake-island-1.js',
      '/assets/react-1.js',
      '/assets/live-frame-1.js',
      '/assets/apollo-1.js',
      '/assets/seat.island-1.js',
      '/assets/shared.island-1.js',
    ]);
  });

  it('has the words of its islands, each once', () => {
    expect(assets.wordsOf([seat, shared])).toEqual(['Ik kom', 'Ik kom niet']);
    expect(assets.wordsOf([])).toEqual([]);
  });

  it('fails when an island was not built', () => {
    expect(() => assets.modulesOf([{ name: 'gone', live: false }])).toThrow('the island gone');
  });
});
