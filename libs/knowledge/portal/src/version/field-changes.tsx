import { DescriptionList, TextChanges, type TextChangesProps } from '@verbonden/shared/ui';
import { useSay } from '@verbonden/shared/web';
import type { FieldChangesFragment } from './field-changes.generated';

/** What changed in one field, in the words of this page. */
export function FieldChanges({ difference }: { difference: FieldChangesFragment }) {
  return (
    <TextChanges parts={difference.parts} isList={difference.isList} names={useChangeNames()} lang="nl" />
  );
}

/** The words for what came, went and stayed. */
export function useChangeNames(): TextChangesProps['names'] {
  const say = useSay();
  return {
    added: say('toegevoegd'),
    removed: say('weggehaald'),
    unchanged: say('Toon wat hetzelfde bleef'),
  };
}

/** In which fields something changed, and how: what somebody reads first. */
export function ChangesInShort({ fields }: { fields: readonly FieldChangesFragment[] }) {
  const say = useSay();
  const inShort = ({ parts }: FieldChangesFragment): string => {
    const has = (change: string) => parts.some((part) => part.change === change);
    if (!has('REMOVED') && !has('SAME')) return say('nieuw ingevuld');
    if (!has('ADDED') && !has('SAME')) return say('leeggemaakt');
    if (!has('REMOVED')) return say('aangevuld');
    if (!has('ADDED')) return say('ingekort');
    return say('veranderd');
  };
  return (
    <DescriptionList
      facts={fields.map((field) => ({
        term: field.label,
        details: <a href={`#veld-${field.field}`}>{inShort(field)}</a>,
      }))}
    />
  );
}
