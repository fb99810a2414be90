import { aFolder, removeFolders } from '../testing/folders.ts';
import { assertRoom } from './disk.ts';

describe('room on the disk', () => {
  afterEach(removeFolders);

  it('is asked from the disk the project lies on', async () => {
    await expect(assertRoom(aFolder(), 1)).resolves.toBeUndefined();
  });

  it('says how much there is and how much is needed', async () => {
    await expect(assertRoom('/', 500, 12 * 1024 * 1024)).rejects.toMatchObject({
      message: 'The disk is full: 12 MB is free where the project lies, 500 MB is needed.',
      advice: expect.stringContaining('Make some room'),
    });
  });
});
