/** What a consent calls the things of this noun; rows hold it. */
export const storySubject = 'STORY';
