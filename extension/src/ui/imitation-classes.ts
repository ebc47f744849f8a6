import type { ImitationClass } from '../shared/vocabulary.ts';
import type { TextKey } from './text.ts';

/** The ways to imitate a name, as a person is told them. */
export const imitationNames: Readonly<Record<ImitationClass, TextKey>> = {
  looks: 'coverageClass_looks',
  separators: 'coverageClass_separators',
  letters: 'coverageClass_letters',
  endings: 'coverageClass_endings',
  words: 'coverageClass_words',
  'in-front': 'coverageClass_in_front',
  hosted: 'coverageClass_hosted',
};
