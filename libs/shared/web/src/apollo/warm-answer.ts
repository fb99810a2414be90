/** The id of the element that carries the answers already on the page. */
export const warmElement = 'island-answers';

/** An answer that is already on the page: the operation as text, and what it gave. */
export interface WarmAnswer {
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly data: unknown;
}
