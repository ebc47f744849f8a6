/** The value that a table has for a word of the helper's: a newer helper may have words that no table here knows. */
export const lookUp = <T>(table: Readonly<Record<string, T>>, word: string | undefined, otherwise: T): T =>
  word !== undefined && Object.hasOwn(table, word) ? table[word]! : otherwise;
