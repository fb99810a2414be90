/** What a consent calls the things of this domain; rows hold it. */
export const itemSubject = 'KNOWLEDGE_ITEM';
