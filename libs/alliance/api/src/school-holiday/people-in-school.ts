/**
 * The school region of people, as rows of `person_id` and `region`: what they chose, else that of where they work when
 * that is in education. Who works at several places has one only when all of them are schools of one region: elsewhere
 * work goes on. $1 are the ids of the persons.
 */
export const peopleInSchool = `
  SELECT person_id, choice AS region FROM school_region_choices
  WHERE person_id = ANY ($1) AND choice <> 'NONE'
  UNION ALL
  SELECT m.person_id, min(place.school_region) AS region
  FROM memberships m
  JOIN organisations o ON o.id = m.organisation_id
  LEFT JOIN labels word ON word.collection = 'regions'
    AND o.region IN (word.code, word.name ->> 'nl', word.name ->> 'en')
  LEFT JOIN school_regions place ON place.province = word.code AND 'EDUCATION' IN (o.sector, o.kind)
  WHERE m.person_id = ANY ($1) AND m.until IS NULL
    AND NOT EXISTS (SELECT 1 FROM school_region_choices c WHERE c.person_id = m.person_id)
  GROUP BY m.person_id
  HAVING count(*) = count(place.school_region) AND count(DISTINCT place.school_region) = 1`;
