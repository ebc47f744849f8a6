import fc from 'fast-check';
import { expect, test } from 'vitest';
import { read } from '../../../test/files.ts';
import { lookalike } from '../../../test/samples.ts';
import { eventKinds, stopOutcomes } from '../vocabulary.ts';
import { isHello, isReplyTo, type RequestType, replies, replyType } from './messages.ts';
import { isObject } from './shape.ts';

const types = Object.keys(replies) as RequestType[];

/** The examples of docs/protocol.md, one JSON object after the other; `{…}` stands for the evidence below it. */
const blocks = [...read('../docs/protocol.md').matchAll(/```json\n([^`]*)```/g)].flatMap(([, block]) => block!.split(/\n(?=\{)/));
const evidence = blocks.find((block) => block.startsWith('{"seen"'))!;
const examples = blocks.map((block) => JSON.parse(block.replace('{…}', evidence)) as Readonly<Record<string, unknown>>);

/** Fields that replies have and requests do not. */
const replyMarks = ['written', 'head', 'record', 'deleted'];

test.each(types)('the document has a reply to %s, and each reply in it has the form that is checked here', (type) => {
  const isReply = (message: object): boolean =>
    'lists' in message || replyMarks.some((mark) => mark in message) || (type === 'read' && 'names' in message);
  const found = examples.filter((message) => message['type'] === replyType(type) && isReply(message));
  // Of the six edits and two lists the document shows one each.
  if (!/^(protected|exempt)-/.test(type)) expect(found.length).toBeGreaterThan(0);
  for (const reply of found) expect(isReplyTo(type, reply), JSON.stringify(reply)).toBe(true);
});

test.each(types)('a reply to %s without one of the fields that the document shows always is refused', (type) => {
  for (const reply of examples.filter((message) => message['type'] === replyType(type) && isReplyTo(type, message)))
    for (const field of Object.keys(reply)) {
      const { [field]: _, ...rest } = reply;
      if (!sometimes.includes(field)) expect(isReplyTo(type, rest), field).toBe(false);
    }
});
/** `id` belongs to the conversation, the others are not in every reply. */
const sometimes = ['id', 'protocol', 'certainty', 'source', 'oldest', 'classes', 'asked', 'unplanned', 'excuses', 'table'];

test('whatever comes, looking at it throws nothing', () => {
  fc.assert(
    fc.property(fc.constantFrom(...types), fc.dictionary(fc.string(), fc.anything()), (type, extra) => {
      expect(typeof isReplyTo(type, { ...extra, type: replyType(type) })).toBe('boolean');
      expect(typeof isHello(extra)).toBe('boolean');
    }),
  );
});

test.each([null, [], 'text', 1, undefined])('%o is not a message', (value) => expect(isObject(value)).toBe(false));

test('a warning must have what its page shows', () => {
  expect(isReplyTo('check', { ...lookalike })).toBe(true);
  for (const key of ['site', 'kind', 'target', 'evidence', 'lists'] as const) {
    const { [key]: _, ...rest } = lookalike;
    expect(isReplyTo('check', rest), key).toBe(false);
  }
});

test('what only explains a warning may be missing, or be a word of a newer helper', () => {
  const [first, ...more] = lookalike.evidence.segments;
  for (const changed of [
    { ...first, op: 'turned' },
    { ...first, characters: [{ codePoint: 'U+16EBB' }] }, // a letter whose name and script the helper doesn't know
    { ...first, characters: [] },
  ])
    expect(isReplyTo('check', { ...lookalike, evidence: { ...lookalike.evidence, segments: [changed, ...more] } })).toBe(true);
  const { spoken: _, ...mute } = lookalike.evidence;
  expect(isReplyTo('check', { ...lookalike, evidence: mute })).toBe(true);
});

test('hello needs protocol, version and lists', () => {
  const hello = { type: 'hello', protocol: 1, version: '1.0.0', lists: 'v1' };
  expect(isHello(hello)).toBe(true);
  for (const key of ['type', 'protocol', 'version', 'lists']) expect(isHello({ ...hello, [key]: null }), key).toBe(false);
});

test('the words of an event are those of the document', () => {
  const listed = (words: readonly string[]): string => `${words.map((word) => `\`${word}\``).join(', ')}`.replace(/, ([^,]*)$/, ' or $1');
  expect(read('../docs/protocol.md')).toContain(`\`kind\`: ${listed(eventKinds)}. \`outcome\`: ${listed(stopOutcomes)};`);
});
