import type { PolicyKey } from '../../shared/policy.ts';
import type { TextKey } from '../../ui/text.ts';

type Joined<K extends string> = K extends `${infer Folder}.${infer Rest}` ? `${Capitalize<Folder>}${Joined<Rest>}` : Capitalize<K>;

/** The text that says what people call a key: `policyWarningMessage` of `warning.message`. For a key without one this does not compile. */
export const policyText = (key: PolicyKey): TextKey =>
  `policy${key.replace(/(?:^|\.)(.)/g, (_, first: string) => first.toUpperCase())}` as `policy${Joined<PolicyKey>}`;
