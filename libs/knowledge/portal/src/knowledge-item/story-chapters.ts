import type { StoryFragment } from './story.generated';

/** A piece of the story with a heading of its own, in the order in which it is told. */
export type Chapter = { readonly id: string; readonly title: string } & (
  | { readonly what: 'TEXT'; readonly html: string }
  | { readonly what: 'STEPS'; readonly steps: StoryFragment['steps'] }
  | { readonly what: 'NEEDS'; readonly facts: StoryFragment['sections'] }
  | { readonly what: 'EVIDENCE' }
);

/** What it takes stands together: people, time, money. */
const needs: ReadonlySet<string> = new Set(['people', 'time', 'money']);

/** The filled parts in the order of the form of its kind; nothing that is empty gets a heading. */
export function chaptersOf(text: StoryFragment): Chapter[] {
  const { parts } = text.form;
  return parts.flatMap(({ code, label: partLabel, fields }) =>
    fields.flatMap(({ name, label }): Chapter[] => {
      const section = text.sections.find((each) => each.name === name);
      if (needs.has(name)) {
        const facts = text.sections.filter((each) => needs.has(each.name));
        const isFirst = facts[0]?.name === name;
        return isFirst ? [{ id: code.toLowerCase(), title: partLabel, what: 'NEEDS', facts }] : [];
      }
      if (section) return [{ id: name, title: label, what: 'TEXT', html: section.html }];
      if (name === 'steps' && text.steps.length > 0) {
        return [{ id: name, title: label, what: 'STEPS', steps: text.steps }];
      }
      // What nobody assessed is said beside the story, where it asks for no source.
      if (name === 'evidenceLevel' && text.evidenceLevel !== 'NONE') {
        return [{ id: 'evidence', title: label, what: 'EVIDENCE' }];
      }
      return [];
    }),
  );
}
