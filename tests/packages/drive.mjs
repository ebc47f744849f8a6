// Drives a browser for clean-root: one line a host on standard input, one line an answer on standard output.
//   node --experimental-websocket drive.mjs chromium|firefox PROFILE
// First "ready HOST-PID": the browser has started the host that the system's manifest names. Then for each line NAME, which is opened
// as http://NAME/ in a new tab, "NAME stopped" or "NAME loaded", and how many requests reached the server that every name leads to. An empty line closes the browser.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const [kind, profile] = process.argv.slice(2);
const host = '/usr/lib/urlguard/urlguard-host';

const requests = new Map();
const server = createServer((request, response) => {
  const name = request.headers.host?.split(':')[0];
  if (new URL(request.url, `http://${name}`).pathname === '/') requests.set(name, (requests.get(name) ?? 0) + 1); // not the icon
  response.end(`<title>${name}</title>here`);
});
await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
const port = server.address().port;

const drivers = {
  async chromium() {
    rmSync(join(profile, 'DevToolsActivePort'), { force: true }); // of its last run
    const program = start('chromium', [
      `--user-data-dir=${profile}`,
      '--no-sandbox',
      '--headless=new',
      '--remote-debugging-port=0',
      '--no-first-run',
      `--host-resolver-rules=MAP * 127.0.0.1:${port}`,
      '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable',
      'about:blank',
    ]);
    const address = await until(() => `http://127.0.0.1:${readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')[0]}`);
    const open = async (url) => {
      const { id } = await (await fetch(`${address}/json/new?${url}`, { method: 'PUT' })).json();
      return async () => (await (await fetch(`${address}/json/list`)).json()).find((tab) => tab.id === id)?.url;
    };
    return { program, open };
  },
  async firefox() {
    const preferences = {
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': port,
      'network.proxy.no_proxies_on': '',
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': port,
      'dom.security.https_first': false,
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
    };
    writeFileSync(
      join(profile, 'user.js'),
      Object.entries(preferences)
        .map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});\n`)
        .join(''),
    );
    const program = start('firefox-esr', ['--headless', '--profile', profile, '--remote-debugging-port=0', 'about:blank']);
    let said = '';
    program.stderr.on('data', (text) => {
      said += text;
    });
    const address = await until(() => said.match(/WebDriver BiDi listening on (ws:\S+)/)?.[1]);
    const socket = new WebSocket(`${address}/session`);
    await new Promise((ready, failed) => {
      socket.onopen = ready;
      socket.onerror = failed;
    });
    const waiting = new Map();
    socket.onmessage = ({ data }) => {
      const answer = JSON.parse(data);
      waiting.get(answer.id)?.(answer.result ?? {});
    };
    let last = 0;
    const call = (method, params) =>
      new Promise((answered) => {
        waiting.set(++last, answered);
        socket.send(JSON.stringify({ id: last, method, params }));
      });
    await call('session.new', { capabilities: {} });
    const open = async (url) => {
      const { context } = await call('browsingContext.create', { type: 'tab' });
      await call('browsingContext.navigate', { context, url, wait: 'none' });
      return async () => (await call('browsingContext.getTree', { root: context })).contexts?.[0].url;
    };
    return { program, open };
  },
};

function start(command, options) {
  return spawn(command, options, { stdio: ['ignore', 'ignore', 'pipe'], detached: true });
}

/** Waits for an answer; a fault does not count. Generous: the machine may be busy. */
async function until(question) {
  for (const end = Date.now() + 60_000; Date.now() < end; await new Promise((next) => setTimeout(next, 50))) {
    try {
      const answer = await question();
      if (answer) return answer;
    } catch {
      /* not yet */
    }
  }
  throw new Error(`${kind}: waited in vain for ${question}`);
}

/** The host that this browser started; a host whose file was replaced is one too. */
function hostOf(group) {
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .find((pid) => {
      try {
        const [, , parentGroup] = readFileSync(`/proc/${pid}/stat`, 'utf8')
          .replace(/^.*\) /, '')
          .split(' ');
        return Number(parentGroup) === group && readlinkSync(`/proc/${pid}/exe`).startsWith(host);
      } catch {
        return false;
      }
    });
}

const { program, open } = await drivers[kind]();
let ended = false;
program.on('exit', () => {
  ended = true;
});
console.log(`ready ${await until(() => hostOf(program.pid))}`);
for await (const name of createInterface({ input: process.stdin })) {
  if (name === '') break;
  const url = await open(`http://${name}/`);
  const outcome = await until(async () => {
    const shown = await url();
    if (/^(chrome|moz)-extension:.*\/warning\.html/.test(shown)) return 'stopped';
    return shown === `http://${name}/` && requests.has(name) && 'loaded';
  });
  console.log(`${name} ${outcome} ${requests.get(name) ?? 0}`);
}
process.kill(-program.pid, 'SIGTERM');
await until(() => ended);
server.close();
server.closeAllConnections();
process.exit(0);
