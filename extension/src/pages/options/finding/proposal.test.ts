import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EditResult } from '../../../shared/protocol/messages.ts';
import { sortOffer } from './proposal.ts';

test('what can be added stays in its group; the rest is counted', () => {
  const results: EditResult[] = [
    { input: 'a.example', outcome: 'added', name: 'a.example' },
    { input: 'b.example', outcome: 'already', name: 'b.example' },
    { input: 'co.uk', outcome: 'refused', reason: 'public-suffix' },
    { input: 'https://c.example/x', outcome: 'added', name: 'c.example' },
  ];
  const groups = [
    { title: 'Banks', names: ['a.example', 'b.example'] },
    { title: 'Post', names: ['co.uk'] },
    { title: 'Health', names: ['https://c.example/x'] },
  ];
  expect(sortOffer({ list: 'protected', groups, areChosen: true }, { lists: 'v1', results })).toEqual({
    groups: [
      { title: 'Banks', names: ['a.example'] },
      { title: 'Health', names: ['c.example'] },
    ],
    slips: [],
    already: 1,
    refused: [results[2]],
  });
});

test('every name is offered, already there or refused, once', () => {
  const group = fc.array(fc.constantFrom<EditResult['outcome']>('added', 'already', 'refused', 'locked'), { maxLength: 6 });
  fc.assert(
    fc.property(fc.array(group, { maxLength: 5 }), (outcomes) => {
      const groups = outcomes.map((each, index) => ({ names: each.map((_, at) => `${index}-${at}.example`) }));
      const results = groups.flatMap(({ names }, index) =>
        names.map((name, at): EditResult => ({ input: name, outcome: outcomes[index]![at]!, name })),
      );
      const sorted = sortOffer({ list: 'exempt', groups, areChosen: false }, { lists: 'v1', results });
      const offered = sorted.groups.reduce((sum, { names }) => sum + names.length, 0);
      expect(offered + sorted.already + sorted.refused.length).toBe(results.length);
    }),
  );
});

test('what an imported site is also known as is added with it', () => {
  const groups = [{ names: ['https://KP.org/ = Kaiser Permanente', 'https://c.example/x'] }];
  const results: EditResult[] = [
    { input: groups[0]!.names[0]!, outcome: 'added', name: 'kp.org' },
    { input: groups[0]!.names[1]!, outcome: 'added', name: 'c.example' },
  ];
  expect(sortOffer({ list: 'protected', groups, areChosen: true }, { lists: 'v1', results }).groups).toEqual([
    { names: ['https://KP.org/ = Kaiser Permanente', 'c.example'] },
  ]);
});

test('what looks like a protected site stands apart', () => {
  const groups = [{ title: 'Banks', names: ['https://paypa1.com/login', 'a.example'] }];
  const results: EditResult[] = [
    { input: 'https://paypa1.com/login', outcome: 'added', name: 'paypa1.com', imitates: 'paypal.com' },
    { input: 'a.example', outcome: 'added', name: 'a.example' },
  ];
  const sorted = sortOffer({ list: 'protected', groups, areChosen: true }, { lists: 'v1', results });
  expect(sorted.groups).toEqual([{ title: 'Banks', names: ['a.example'] }]);
  expect(sorted.slips).toEqual([{ ...results[0], line: 'https://paypa1.com/login' }]);
});
