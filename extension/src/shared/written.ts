/** An entry as lists, policies and commands have it: its name, and behind an equals sign what people also call it. */
export const written = (name: string, alsoKnownAs: readonly string[] = []): string =>
  alsoKnownAs.length === 0 ? name : `${name} = ${alsoKnownAs.join(', ')}`;
