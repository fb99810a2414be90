/** What the browser offers while typing in a TextField with `list` set to this `id`. Works asleep; anything else may be typed. */
export function OptionsList({ id, options }: { id: string; options: readonly string[] }) {
  return (
    <datalist id={id}>
      {options.map((option) => (
        <option key={option} value={option} />
      ))}
    </datalist>
  );
}
