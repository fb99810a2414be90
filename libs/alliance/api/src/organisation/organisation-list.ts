import { containing } from '@verbonden/shared/server';
import { type ObjectLiteral, type SelectQueryBuilder } from 'typeorm';
import { Partnership } from '../partnership/partnership.entity';
import { organisationRegions, organisationThemes } from './organisation-regions';
import type { OrganisationFilter } from './organisation.input';

/** The keys of the filter that can be counted per value. */
export type CountedKey = 'kind' | 'body' | 'role' | 'region' | 'theme';

const mostWords = 8;

/**
 * Limits a query over organisations (alias `o`) to what the filter asks.
 * @param today the day roles are looked at when the filter names none, as yyyy-mm-dd
 * @param except a key that does not limit, to count what choosing another value of it would give
 */
export function limitOrganisations<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  filter: OrganisationFilter,
  today: string,
  except?: CountedKey,
): SelectQueryBuilder<T> {
  if (filter.kind && except !== 'kind') query.andWhere('o.kind = :kind', { kind: filter.kind });
  if (filter.region && except !== 'region') {
    query.andWhere(
      `o.id IN (SELECT organisation_id FROM (${organisationRegions}) there WHERE code = :region)`,
      {
        region: filter.region,
      },
    );
  }
  if (filter.theme && except !== 'theme') {
    query.andWhere(
      `o.id IN (SELECT organisation_id FROM (${organisationThemes}) known WHERE code = :theme)`,
      {
        theme: filter.theme,
      },
    );
  }
  const body = except === 'body' ? null : filter.body;
  const role = except === 'role' ? null : filter.role;
  if (body || role || filter.onDate) {
    const held = query
      .subQuery()
      .select('1')
      .from(Partnership, 'held')
      .innerJoin('bodies', 'in_body', 'in_body.id = held.body_id')
      .where('held.organisation_id = o.id')
      .andWhere(holdsOn('held'));
    if (body) held.andWhere('in_body.code = :body');
    if (role) held.andWhere('held.role = :role');
    query.andWhere(`EXISTS ${held.getQuery()}`).setParameters({ body, role, day: filter.onDate ?? today });
  }
  wordsOf(filter.search).forEach((word, place) => {
    query.andWhere(`${searched} LIKE unaccent(:word${place})`, { [`word${place}`]: containing(word) });
  });
  return query;
}

/** The condition under which a partnership (by its alias) holds on the parameter `day`; see partnership-dates.ts. */
export function holdsOn(partnership: string): string {
  return `COALESCE(${partnership}.since, ${partnership}.known_from) <= :day
    AND (${partnership}.until IS NULL OR ${partnership}.until > :day)`;
}

const searched = `unaccent(lower(concat_ws(' ', o.name, array_to_string(o.other_names, ' '), o.city, o.region, o.description_nl, o.description_en)))`;

function wordsOf(search: string | null | undefined): string[] {
  return (search ?? '').toLowerCase().split(/\s+/).filter(Boolean).slice(0, mostWords);
}
