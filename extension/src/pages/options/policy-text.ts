import type { PolicyKey } from '../../shared/policy.ts';
import { keyOf, type TextKey } from '../../shared/text-key.ts';

/** The text that says what people call a key of the policy. */
export const policyText = (key: PolicyKey): TextKey => keyOf('policy', key);
