import { expect, test, vi } from 'vitest';
import type { EditReply } from '../shared/protocol/messages.ts';
import { sortOutSlips } from './slips.ts';

test('a slip that is given twice is asked about once, and its repeat is not added without a question', async () => {
  const lines = ['paypa1.com', 'a.example', 'www.paypa1.com', 'no site'];
  const reply: EditReply = {
    lists: 'v1',
    results: [
      { input: lines[0]!, outcome: 'added', name: 'paypa1.com', imitates: 'paypal.com' },
      { input: lines[1]!, outcome: 'added', name: 'a.example' },
      { input: lines[2]!, outcome: 'already', name: 'paypa1.com' },
      { input: lines[3]!, outcome: 'refused', reason: 'bad-name' },
    ],
  };
  vi.stubGlobal('chrome', { runtime: { sendMessage: async () => reply }, extension: { inIncognitoContext: false } });
  expect(await sortOutSlips('protected', lines)).toEqual({
    plain: ['a.example', 'no site'],
    slips: [{ ...reply.results[0], line: 'paypa1.com' }],
  });
});
