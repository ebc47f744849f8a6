import type { WarningView } from '../../shared/messages.ts';

/** In the place of a token: shows what a warning looks like. Names under .example belong to nobody (RFC 2606). */
export const sampleToken = 'sample';

export const sampleView: WarningView = {
  policy: { bypass: 'allow', mayExempt: true },
  host: 'www.rnybank.example',
  outcome: 'stopped-before-request',
  isShortened: false,
  hasCommitted: false,
  mayRecord: false,
  verdict: {
    type: 'verdict',
    verdict: 'lookalike',
    lists: '',
    site: 'rnybank.example',
    kind: 'homoglyph',
    target: 'mybank.example',
    source: 'user',
    evidence: {
      seen: { ascii: 'rnybank.example', unicode: 'rnybank.example' },
      real: { ascii: 'mybank.example', unicode: 'mybank.example' },
      segments: [
        { op: 'replaced', seen: 'rn', real: 'm' },
        { op: 'same', seen: 'ybank.example', real: 'ybank.example' },
      ],
      statements: [{ says: 'written', place: 1, seen: 'rn', real: 'm', name: 'mybank' }],
    },
  },
};
