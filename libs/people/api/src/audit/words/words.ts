/** What somebody did, as it follows their name in a sentence: Dutch, English. By operation, without "Mutation.". */
export type ActWords = Readonly<Record<string, readonly [nl: string, en: string]>>;
