/**
 * A field that people neither see nor hear nor reach: only a machine fills it in. Keeps spam out without a puzzle and
 * without asking another company.
 */
export function TrapField({ name, label }: { name: string; label: string }) {
  return (
    <div hidden>
      <label htmlFor={name}>{label}</label>
      <input id={name} name={name} type="text" tabIndex={-1} autoComplete="off" />
    </div>
  );
}
