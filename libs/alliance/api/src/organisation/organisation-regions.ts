/**
 * Where organisations work, as rows of `organisation_id` and `code` (of the label collection "regions"): the province
 * they say, and those of the municipalities where they work.
 */
export const organisationRegions = `
  SELECT place.id AS organisation_id, word.code
  FROM organisations place
  JOIN labels word ON word.collection = 'regions'
    AND place.region IN (word.code, word.name ->> 'nl', word.name ->> 'en')
  UNION
  SELECT works.organisation_id, word.code
  FROM municipality_organisations works
  JOIN municipalities town ON town.id = works.municipality_id
  JOIN labels word ON word.collection = 'regions'
    AND replace(town.province, 'Fryslân', 'Friesland') IN (word.name ->> 'nl', word.name ->> 'en')`;

/** What organisations can be asked about, as rows of `organisation_id` and `code` (of "themes"): their offers to everybody. */
export const organisationThemes = `
  SELECT DISTINCT offer.organisation_id, theme AS code
  FROM offers offer, unnest(offer.themes) theme
  WHERE offer.status = 'OFFERED' AND NOT offer.network_only`;
