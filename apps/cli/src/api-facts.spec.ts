import { readFileSync } from 'node:fs';
import { apiFacts } from './api-facts';

describe('what the pages for developers tell', () => {
  it('is what the code keeps to; else run npm run cli -- docs', () => {
    expect(readFileSync('apps/api/api-facts.json', 'utf8')).toBe(apiFacts());
  });
});
