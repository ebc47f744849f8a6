/**
 * Forms of JSON, each a check and a type in one. The helper is ours, but an older or newer one, or another program under our name,
 * must become a visible fault and never an exception in a listener.
 */
export type Shape<T> = (value: unknown) => value is T;

/** The type that a form checks for. */
export type Shaped<S> = S extends Shape<infer T> ? T : never;

export type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

export const text: Shape<string> = (value): value is string => typeof value === 'string';
export const flag: Shape<boolean> = (value): value is boolean => typeof value === 'boolean';
/** A whole number from 0. */
export const count: Shape<number> = (value): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
export const exactly =
  <T extends string>(word: T): Shape<T> =>
  (value): value is T =>
    value === word;
export const oneOf =
  <T extends string>(words: readonly T[]): Shape<T> =>
  (value): value is T =>
    (words as readonly unknown[]).includes(value);

/** One of these words, or one that only a newer helper has: whoever looks it up must have an answer for that. */
export const oneOfMore = <T extends string>(_words: readonly T[]): Shape<T> => text as Shape<T>;

export const list =
  <T>(each: Shape<T>): Shape<readonly T[]> =>
  (value): value is readonly T[] =>
    Array.isArray(value) && value.every(each);

interface Optional<T> {
  readonly optional: Shape<T>;
}

/** A field that may be missing. */
export const optional = <T>(shape: Shape<T>): Optional<T> => ({ optional: shape });

type Fields = Readonly<Record<string, Shape<unknown> | Optional<unknown>>>;

/** The type of an object with these fields, and whatever others. */
type ObjectOf<F extends Fields> = {
  readonly [K in keyof F as F[K] extends Optional<unknown> ? never : K]: Shaped<F[K]>;
} & {
  readonly [K in keyof F as F[K] extends Optional<unknown> ? K : never]?: F[K] extends Optional<infer T> ? T : never;
};

export const object = <F extends Fields>(fields: F): Shape<ObjectOf<F>> => {
  const checks = Object.entries(fields);
  return (value): value is ObjectOf<F> =>
    isObject(value) &&
    checks.every(([name, field]) =>
      typeof field === 'function' ? field(value[name]) : value[name] === undefined || field.optional(value[name]),
    );
};
