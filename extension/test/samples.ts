import type { Lookalike, Verdict } from '../src/shared/protocol/messages.ts';

export const lists = '5f1d0a7c93be2204';

export const clear = (site: string): Verdict => ({ type: 'verdict', verdict: 'clear', lists, site });

export const lookalike: Lookalike = {
  type: 'verdict',
  verdict: 'lookalike',
  lists,
  site: 'paypa1.com',
  kind: 'homoglyph',
  target: 'paypal.com',
  certainty: 'sure',
  source: 'user',
  evidence: {
    seen: { ascii: 'paypa1.com', unicode: 'paypa1.com' },
    real: { ascii: 'paypal.com', unicode: 'paypal.com' },
    distance: 1,
    segments: [
      { op: 'same', seen: 'paypa', real: 'paypa' },
      { op: 'replaced', seen: '1', real: 'l' },
      { op: 'same', seen: '.com', real: '.com' },
    ],
    statements: [{ says: 'replaced', place: 6, seen: '1', real: 'l' }],
    spoken: 'The sixth letter is the digit 1, not the letter l.',
  },
};

/** As the judge may be unsure of a fan's site. */
export const unsure: Lookalike = {
  ...lookalike,
  site: 'betterroblox.com',
  kind: 'combosquat',
  target: 'roblox.com',
  certainty: 'unsure',
  evidence: {
    seen: { ascii: 'betterroblox.com', unicode: 'betterroblox.com' },
    real: { ascii: 'roblox.com', unicode: 'roblox.com' },
    segments: [
      { op: 'added', seen: 'better', real: '' },
      { op: 'same', seen: 'roblox.com', real: 'roblox.com' },
    ],
    statements: [{ says: 'in-front', before: 'better', name: 'roblox' }],
    spoken: 'It adds "better" in front of the name roblox.',
  },
};
