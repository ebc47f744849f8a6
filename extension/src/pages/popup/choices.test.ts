import { expect, test } from 'vitest';
import { clear, lookalike, unsure } from '../../../test/samples.ts';
import type { Verdict } from '../../shared/protocol/messages.ts';
import { choicesOf } from './choices.ts';

const as = (more: Partial<Verdict>): Verdict => ({ ...clear('a.example'), ...more });
const of = (verdict: Verdict | undefined, more: { bypassed?: boolean; url?: string } = {}, isCheck = false): string[] =>
  choicesOf(
    { host: 'a.example', bypassed: false, mayEdit: ['protected', 'exempt'], ...(verdict === undefined ? {} : { verdict }), ...more },
    isCheck,
  );

test('an honest site can be protected; one that the person protects can be left again', () => {
  expect(of(as({}))).toEqual(['protect']);
  expect(of(as({ verdict: 'known' }))).toEqual(['protect']);
  expect(of(as({ verdict: 'protected', source: 'user' }))).toEqual(['unprotect']);
  expect(of(as({ verdict: 'protected', source: 'machine-policy' }))).toEqual([]);
});

test('a lookalike is never offered for protection, whatever the judge is unsure of', () => {
  expect(of(lookalike)).toEqual(['exempt']);
  expect(of(unsure)).toEqual(['exempt']);
  expect(of(lookalike, { bypassed: true })).toEqual(['undo-bypass', 'exempt']);
});

test('an exemption can be taken back by who made it', () => {
  expect(of(as({ verdict: 'exempt', source: 'user' }))).toEqual(['unexempt']);
  expect(of(as({ verdict: 'exempt', source: 'machine-policy' }))).toEqual([]);
});

test('a link that was checked can be opened, a lookalike from here not', () => {
  const url = 'http://a.example/';
  expect(of(as({}), { url }, true)).toEqual(['protect', 'open-link']);
  expect(of(undefined, { url }, true)).toEqual(['open-link']);
  expect(of(lookalike, { url }, true)).toEqual(['exempt']);
});

test('where the organisation has locked exemptions, none is offered', () => {
  const locked = { host: 'a.example', bypassed: false, mayEdit: ['protected'] as const };
  expect(choicesOf({ ...locked, verdict: lookalike }, false)).toEqual([]);
  expect(choicesOf({ ...locked, verdict: lookalike, bypassed: true }, false)).toEqual(['undo-bypass']);
  expect(choicesOf({ ...locked, verdict: as({ verdict: 'exempt', source: 'user' }) }, false)).toEqual([]);
});

test('what is no site leaves nothing to choose', () =>
  expect(choicesOf({ bypassed: false, mayEdit: ['protected', 'exempt'] }, false)).toEqual([]));

test('in a private window no list is offered', () => {
  const hidden = { host: 'a.example', url: 'http://a.example/', bypassed: true, mayEdit: [] };
  expect(choicesOf({ ...hidden, verdict: clear('a.example') }, true)).toEqual(['open-link']);
  expect(choicesOf({ ...hidden, verdict: lookalike }, false)).toEqual(['undo-bypass']);
  expect(choicesOf({ ...hidden, verdict: as({ verdict: 'exempt', source: 'user' }) }, false)).toEqual([]);
});
