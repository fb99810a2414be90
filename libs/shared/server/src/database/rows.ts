import type { Type } from '@nestjs/common';
import type { DataSource, EntityManager } from 'typeorm';

/** The columns of a table as a select list, and what makes a row into one of its things. */
interface Reader {
  readonly select: string;
  readonly from: string;
}

const readers = new WeakMap<DataSource, Map<Type, Reader>>();

/**
 * Reads rows of a table as its entities, for lists and pages that only show them: TypeORM's building of SQL and of
 * entities costs more than the statement. What it gives has the methods of the entity and is not for saving.
 * @param beside further columns, by name
 * @param rest what follows the table, which is called `it`: "WHERE it.slug = ANY ($1) ORDER BY it.id"
 */
export async function rowsOf<T extends object, Beside extends object = object>(
  db: DataSource | EntityManager,
  entity: Type<T>,
  rest: string,
  values: readonly unknown[],
  beside: Readonly<Record<keyof Beside, string>> = {} as Record<keyof Beside, string>,
): Promise<(T & Beside)[]> {
  const source = 'connection' in db ? db.connection : db;
  const { select, from } = readerOf(source, entity);
  const more = Object.entries<string>(beside).map(([name, column]) => `, ${column} AS "${name}"`);
  const rows = await db.query<(T & Beside)[]>(`SELECT ${select}${more.join('')} FROM ${from} it ${rest}`, [
    ...values,
  ]);
  for (const row of rows) Object.setPrototypeOf(row, entity.prototype as object);
  return rows;
}

function readerOf(db: DataSource, entity: Type): Reader {
  const known = readers.get(db) ?? new Map<Type, Reader>();
  readers.set(db, known);
  const found = known.get(entity);
  if (found) return found;
  const { columns, tablePath } = db.getMetadata(entity);
  const changed = columns.find(({ transformer, embeddedMetadata }) => transformer ?? embeddedMetadata);
  if (changed)
    throw new Error(`${entity.name}.${changed.propertyName} is more than its column; read it with TypeORM`);
  const select = columns
    .filter(({ isSelect }) => isSelect)
    .map(({ databaseName, propertyName, type }) => {
      // TypeORM gives a day as text as well: a Date would have a time zone.
      const column = type === 'date' ? `it.${databaseName}::text` : `it.${databaseName}`;
      return `${column} AS "${propertyName}"`;
    })
    .join(', ');
  const reader = { select, from: tablePath };
  known.set(entity, reader);
  return reader;
}
