import { expected } from './expected.mjs';
import { startHost } from './native-host.mjs';
import { hosts } from './odd-hosts.mjs';

const protectedNames = ['paypal.com', 'ebay.com', 'xn--mnchen-3ya.de'];
const atOnce = 500;
// Unicode 16 maps it otherwise: the browsers and the judge have that, Node 20 has not.
const changed = 'ẞ';

/**
 * For each generated host that the parser takes: there is a verdict for it and for the address it came from, the same one; about
 * the site that the model finds, or for the reason that it gives.
 */
export async function differ(program, count, seed) {
  const host = startHost(program, protectedNames),
    next = hosts(seed);
  const counts = { generated: count, accepted: 0 },
    different = [];
  for (let made = 0; made < count && different.length < 20; ) {
    const cases = [];
    for (; made < count && cases.length < atOnce; made++) {
      const url = `http://${next()}/`.toWellFormed();
      if (URL.canParse(url) && !url.includes(changed)) cases.push({ url, host: new URL(url).hostname });
    }
    const said = await host.check(cases.flatMap((each) => [{ host: each.host }, { url: each.url }]));
    cases.forEach((each, i) => {
      const [byHost, byAddress] = [said[2 * i], said[2 * i + 1]],
        wanted = expected(each.host);
      counts.accepted++;
      const what = byHost.reason ?? byHost.verdict ?? byHost.type;
      counts[what] = (counts[what] ?? 0) + 1;
      if (
        byHost.type !== 'verdict' ||
        JSON.stringify(byHost) !== JSON.stringify(byAddress) ||
        byHost.site !== wanted.site ||
        byHost.reason !== wanted.reason
      )
        different.push({ ...each, wanted, byHost, byAddress });
    });
  }
  await host.end();
  return { counts, different };
}
