import { policyKeys } from './policy-keys.ts';
import type { Setting } from './protocol/messages.ts';

export type PolicyKey = keyof typeof policyKeys;

interface Types {
  readonly boolean: boolean;
  readonly integer: number;
  readonly string: string;
  /** The lists come as entries and sets, not as settings. */
  readonly array: never;
}

type ValueOf<T> = T extends readonly (infer Word)[] ? Word : T extends keyof Types ? Types[T] : never;

/** The type of a key's value: one of the schema's words, or the schema's type. */
export type PolicyValue<K extends PolicyKey> = ValueOf<(typeof policyKeys)[K]>;

export const isPolicyKey = (key: string): key is PolicyKey => Object.hasOwn(policyKeys, key);

/** Checks that a value is of the schema's type for this key; its bounds and patterns are the helper's to check. */
export function isPolicyValue<K extends PolicyKey>(key: K, value: unknown): value is PolicyValue<K> {
  const kind: string | readonly string[] = policyKeys[key];
  if (typeof kind !== 'string') return kind.includes(value as string);
  return kind === 'integer' ? Number.isInteger(value) : typeof value === kind;
}

/** The value that an organisation set; undefined where it set none, and for a secret value. */
export function settingOf<K extends PolicyKey>(settings: readonly Setting[], key: K): PolicyValue<K> | undefined {
  const value: unknown = settings.find((setting) => setting.key === key)?.value;
  return isPolicyValue(key, value) ? value : undefined;
}
