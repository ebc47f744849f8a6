import { expect, test } from 'vitest';
import { lookUp } from './look-up.ts';

test.each([
  ['typo', 'known'],
  ['word-order', 'other'],
  ['constructor', 'other'],
  [undefined, 'other'],
])('%o is %s', (word, found) => expect(lookUp({ typo: 'known' }, word, 'other')).toBe(found));
