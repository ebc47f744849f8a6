import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { endianness, tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { isReplyTo } from '../../src/shared/protocol/messages.ts';
import { isObject, type Json } from '../../src/shared/protocol/shape.ts';
import { helper } from './stage.ts';

/** Every 29th character, in places where it explains a warning: 29 is prime, so that no block is always missed. */
function* hosts(): Generator<string> {
  for (let point = 0x80; point < 0x40000; point += 29) {
    const letter = String.fromCodePoint(point);
    yield `paypal.com.a${letter}.net`;
    yield `paypal-login.${letter}a.net`;
    yield `p${letter}ypal.com`;
  }
}

/** Asks the helper for a verdict on each host; its lists are in a home of their own. */
async function* ask(asked: readonly string[]): AsyncGenerator<Json> {
  const home = mkdtempSync(`${tmpdir()}/urlguard-replies-`);
  mkdirSync(`${home}/urlguard`);
  writeFileSync(`${home}/urlguard/protected.txt`, 'paypal.com\n');
  const child = spawn(helper, {
    env: { ...process.env, HOME: home, XDG_CONFIG_HOME: home, XDG_STATE_HOME: home },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const little = endianness() === 'LE';
  for (const [id, host] of asked.entries()) {
    const body = Buffer.from(JSON.stringify({ id, type: 'check', url: `http://${host}/` }));
    const length = Buffer.alloc(4);
    if (little) length.writeUInt32LE(body.length);
    else length.writeUInt32BE(body.length);
    child.stdin.write(Buffer.concat([length, body]));
  }
  child.stdin.end();
  let waiting = Buffer.alloc(0);
  for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
    waiting = Buffer.concat([waiting, chunk]);
    let at = 0;
    for (;;) {
      if (waiting.length < at + 4) break;
      const end = at + 4 + (little ? waiting.readUInt32LE(at) : waiting.readUInt32BE(at));
      if (waiting.length < end) break;
      const reply: unknown = JSON.parse(waiting.toString('utf8', at + 4, end));
      if (isObject(reply)) yield reply;
      at = end;
    }
    waiting = waiting.subarray(at);
  }
  rmSync(home, { recursive: true });
}

test('whatever letters a name has, what the helper says of it is understood', async () => {
  const asked = [...hosts()];
  const refused: string[] = [];
  let lookalikes = 0;
  let answers = 0;
  for await (const reply of ask(asked)) {
    if (reply['type'] !== 'verdict') continue; // hello, or what is no host
    answers++;
    if (reply['verdict'] === 'lookalike') lookalikes++;
    if (!isReplyTo('check', reply)) refused.push(JSON.stringify(reply));
  }
  expect(refused).toEqual([]);
  expect(lookalikes).toBeGreaterThan(5_000);
  expect(answers).toBeGreaterThan(lookalikes);
});
