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
      { title: 'Banks', sites: [{ ...results[0], line: 'a.example' }] },
      { title: 'Health', sites: [{ ...results[3], line: 'c.example' }] },
    ],
    slips: [],
    already: 1,
    refused: [expect.objectContaining(results[2]!)],
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
      const offered = sorted.groups.reduce((sum, { sites }) => sum + sites.length, 0);
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
    {
      sites: [
        { ...results[0], line: 'https://KP.org/ = Kaiser Permanente' },
        { ...results[1], line: 'c.example' },
      ],
    },
  ]);
});

test('what looks like a protected site stands apart', () => {
  const groups = [{ title: 'Banks', names: ['https://paypa1.com/login', 'a.example'] }];
  const results: EditResult[] = [
    { input: 'https://paypa1.com/login', outcome: 'added', name: 'paypa1.com', imitates: 'paypal.com' },
    { input: 'a.example', outcome: 'added', name: 'a.example' },
  ];
  const sorted = sortOffer({ list: 'protected', groups, areChosen: true }, { lists: 'v1', results });
  expect(sorted.groups).toEqual([{ title: 'Banks', sites: [{ ...results[1], line: 'a.example' }] }]);
  expect(sorted.slips).toEqual([{ ...results[0], line: 'https://paypa1.com/login' }]);
});

/** As the helper answers a long list in several requests: what is new in one is new again in the next. */
function previewInParts(lines: readonly string[], size: number, known: readonly string[]): EditResult[] {
  return lines.map((line, at): EditResult => {
    const name = line.replace(/^www\./, '');
    if (!name.includes('.')) return { input: line, outcome: 'refused', reason: 'single-label' };
    const before = lines.slice(at - (at % size), at).map((each) => each.replace(/^www\./, ''));
    return { input: line, outcome: known.includes(name) || before.includes(name) ? 'already' : 'added', name };
  });
}

test('a site that is given several times is offered and counted once', () => {
  const names = ['one.example', 'one.example', 'two.example', 'www.one.example', 'two.example'];
  const sorted = sortOffer(
    { list: 'protected', groups: [{ names }], areChosen: true },
    { lists: 'v1', results: previewInParts(names, 1000, []) },
  );
  expect(sorted.groups.map(({ sites }) => sites.map(({ line }) => line))).toEqual([['one.example', 'two.example']]);
  expect(sorted.already).toBe(0);
});

test('whatever is repeated, across requests and groups, each site is offered or counted once', () => {
  const line = fc.constantFrom('a.example', 'www.a.example', 'b.example', 'c.example', 'www.c.example', 'no site');
  fc.assert(
    fc.property(fc.array(fc.array(line, { maxLength: 8 }), { maxLength: 4 }), fc.integer({ min: 1, max: 9 }), (lines, size) => {
      const groups = lines.map((names) => ({ names }));
      const results = previewInParts(lines.flat(), size, ['c.example']);
      const sorted = sortOffer({ list: 'protected', groups, areChosen: true }, { lists: 'v1', results });
      const given = new Set(results.flatMap(({ name }) => name ?? []));
      const offered = sorted.groups.flatMap(({ sites }) => sites.map(({ name }) => name));
      expect(offered.toSorted()).toEqual(['a.example', 'b.example'].filter((name) => given.has(name)));
      expect(sorted.already).toBe(given.has('c.example') ? 1 : 0);
      expect(sorted.refused).toHaveLength(lines.flat().filter((each) => each === 'no site').length);
    }),
  );
});

test('of a site with and without other names the line with them is offered, and it is one site', () => {
  const names = ['kp.org', 'kp.org = Kaiser Permanente', 'kp.org = Kaiser'];
  const results = names.map((input): EditResult => ({ input, outcome: 'added', name: 'kp.org' }));
  const { groups } = sortOffer({ list: 'protected', groups: [{ names }], areChosen: true }, { lists: 'v1', results });
  expect(groups[0]!.sites.map(({ line }) => line)).toEqual(names.slice(1));
});

test('a slip that is repeated is asked about once, and added by none of its repeats', () => {
  const names = ['paypa1.com', 'www.paypa1.com', 'paypa1.com'];
  const slip: EditResult = { input: 'paypa1.com', outcome: 'added', name: 'paypa1.com', imitates: 'paypal.com' };
  const results: EditResult[] = [{ input: 'paypa1.com', outcome: 'added', name: 'paypa1.com' }, slip, { ...slip, outcome: 'already' }];
  const sorted = sortOffer({ list: 'protected', groups: [{ names }], areChosen: true }, { lists: 'v1', results });
  expect(sorted.groups).toEqual([]);
  expect(sorted.slips.map(({ line }) => line)).toEqual(['www.paypa1.com']);
});
