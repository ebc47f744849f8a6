// Asks a running urlguard-host, many questions at a time.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Starts a host in a home of its own that protects these names. */
export function startHost(program, names) {
  const home = mkdtempSync(join(tmpdir(), 'urlguard-hosts-'));
  mkdirSync(join(home, 'urlguard'));
  writeFileSync(join(home, 'urlguard', 'protected.txt'), names.join('\n') + '\n');
  const child = spawn(program, {
    env: { HOME: home, XDG_CONFIG_HOME: home, XDG_STATE_HOME: join(home, 'state') },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const waiting = new Map();
  let kept = Buffer.alloc(0),
    lastId = 0;
  child.stdout.on('data', (chunk) => {
    kept = kept.length === 0 ? chunk : Buffer.concat([kept, chunk]);
    let at = 0;
    while (kept.length - at >= 4 && kept.length - at >= 4 + kept.readUInt32LE(at)) {
      const end = at + 4 + kept.readUInt32LE(at);
      const { id, ...reply } = JSON.parse(kept.toString('utf8', at + 4, end));
      waiting.get(id)?.resolve(reply);
      waiting.delete(id);
      at = end;
    }
    kept = kept.subarray(at);
  });
  const ended = new Promise((resolve) =>
    child.on('exit', (code) => {
      for (const { reject } of waiting.values()) reject(new Error(`the host ended with ${code}`));
      rmSync(home, { recursive: true, force: true });
      resolve(code);
    }),
  );
  return {
    /** The verdicts for requests such as { host } or { url }, in order. */
    check(requests) {
      const frames = [],
        answers = requests.map(
          (request) =>
            new Promise((resolve, reject) => {
              const id = ++lastId,
                body = Buffer.from(JSON.stringify({ id, type: 'check', ...request }));
              const head = Buffer.alloc(4);
              head.writeUInt32LE(body.length);
              frames.push(head, body);
              waiting.set(id, { resolve, reject });
            }),
        );
      child.stdin.write(Buffer.concat(frames));
      return Promise.all(answers);
    },
    end() {
      child.stdin.end();
      return ended;
    },
  };
}
