import { getMetadataStorage } from 'class-validator';

/**
 * Lets class-validator look up the rules of an input once. It goes through all classes of the program for every input it
 * judges, which costs more than judging; the rules stand in the code and do not change while it runs.
 */
export function rememberRules(): void {
  const storage = getMetadataStorage();
  const lookUp = storage.getTargetValidationMetadatas.bind(storage);
  const known = new Map<unknown, Map<string, ReturnType<typeof lookUp>>>();
  storage.getTargetValidationMetadatas = (target, schema, always, strictGroups, groups) => {
    const byWay = known.get(target) ?? new Map<string, ReturnType<typeof lookUp>>();
    known.set(target, byWay);
    const way = [schema, always, strictGroups, ...(groups ?? [])].join();
    const rules = byWay.get(way) ?? lookUp(target, schema, always, strictGroups, groups);
    byWay.set(way, rules);
    return rules;
  };
}
