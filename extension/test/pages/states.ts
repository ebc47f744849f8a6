import type { Page } from 'playwright-core';
import type { Entry, Settings } from '../../src/shared/protocol/messages.ts';
import type { Stage } from './stage.ts';

/** A state of a page, as a person can see it. */
export interface State {
  readonly name: string;
  readonly open: (stage: Stage) => Promise<Page>;
}

const state = (name: string, open: (stage: Stage) => Promise<Page>): State => ({ name, open });
const popup =
  (text: string) =>
  async (stage: Stage): Promise<Page> => {
    const page = await stage.page(`popup.html#check=${encodeURIComponent(text)}`);
    await page.waitForFunction(() => document.getElementById('standing')?.textContent !== '');
    return page;
  };

/** Entries as an organisation's policy makes them: a browser's policies can't be set for one test without being root. */
const managed: Entry[] = [
  { name: 'northwind-bank.com', unicode: 'northwind-bank.com', source: 'browser-policy', locked: true },
  { name: 'contoso.com', unicode: 'contoso.com', source: 'machine-policy', locked: true },
  { name: 'paypal.com', unicode: 'paypal.com', source: 'user', locked: false },
];

/** Everything else that an organisation can set, likewise. */
const set: Settings = {
  type: 'settings',
  lists: '',
  knownSitesTotal: 501,
  knownSites: [{ names: ['contoso-shop.com'], total: 1, source: 'machine-policy' }],
  sameOwnerTotal: 1,
  sameOwner: [{ names: ['contoso.com', 'fabrikam.com', 'northwind-bank.com'], total: 5, source: 'browser-policy' }],
  settings: [
    { key: 'lockExemptions', value: true, source: 'machine-policy' },
    { key: 'bypass', value: 'allow-with-reason', source: 'machine-policy' },
    { key: 'thresholds.typoOtherSuffix', value: 7, source: 'browser-policy' },
    { key: 'warning.message', value: 'Please call us before you go on.', source: 'machine-policy' },
    { key: 'events.enabled', value: true, source: 'machine-policy' },
    { key: 'events.key', source: 'machine-policy' },
  ],
};

const organisation =
  (view: string) =>
  async (stage: Stage): Promise<Page> => {
    const page = await stage.page('popup.html');
    await page.addInitScript((settings) => {
      const send = chrome.runtime.sendMessage.bind(chrome.runtime) as (message: { ask?: string }) => Promise<unknown>;
      chrome.runtime.sendMessage = (async (message: { ask?: string }) => (message.ask === 'settings' ? settings : send(message))) as never;
    }, set);
    await page.goto(page.url().replace(/popup.*/, `options.html#${view}`));
    await page.waitForSelector('#exempt-locked:not([hidden])', { state: 'attached' });
    return page;
  };

const warningOf =
  (policy: object) =>
  async (stage: Stage): Promise<Page> => {
    const page = await stage.warning('http://paypa1.com/');
    await page.addInitScript((added) => {
      const send = chrome.runtime.sendMessage.bind(chrome.runtime) as (message: { ask?: string }) => Promise<{ policy: object }>;
      chrome.runtime.sendMessage = (async (message: { ask?: string }) => {
        const answer = await send(message);
        return message.ask === 'warning' ? { ...answer, policy: { ...answer.policy, ...added } } : answer;
      }) as never;
    }, policy);
    await page.reload();
    await page.waitForSelector('#organisation:not([hidden])');
    return page;
  };
/** A question about a name: as the helper asks it, whatever the judge is sure of today. */
const question =
  (url: string, policy: object = {}) =>
  async (stage: Stage): Promise<Page> => {
    const page = await stage.warning(url);
    await page.addInitScript((added) => {
      const send = chrome.runtime.sendMessage.bind(chrome.runtime) as (message: { ask?: string }) => Promise<Record<string, object>>;
      chrome.runtime.sendMessage = (async (message: { ask?: string }) => {
        const answer = await send(message);
        if (message.ask !== 'warning') return answer;
        return { ...answer, verdict: { ...answer['verdict'], certainty: 'unsure' }, policy: { ...answer['policy'], ...added } };
      }) as never;
    }, policy);
    await page.reload();
    await page.waitForSelector('body[data-certainty="unsure"]');
    await page.click('#more > summary');
    return page;
  };
const words = { message: 'Please call us before you go on.', contact: 'Service desk, 1234', reportUrl: 'https://report.contoso.com/' };

export const states: readonly State[] = [
  state('which of two sites is meant', async (stage) => {
    const page = await stage.warning('http://paypal.com.evil.net/');
    await page.click('#continue-once');
    await page.waitForSelector('#which[open]');
    return page;
  }),
  state('the protected list', async (stage) => {
    const page = await stage.page('options.html');
    await page.waitForSelector('#protected-list li');
    return page;
  }),
  state('lines being typed, and answers', async (stage) => {
    const page = await stage.page('options.html');
    await page.fill('#add-name', 'paypal.com\nco.uk\n10.0.0.1');
    await page.click('#add-button');
    await page.waitForSelector('#add-results li');
    await page.fill('#add-name', 'https://www.contoso.com/\nlocalhost');
    await page.waitForSelector('#add-preview li');
    return page;
  }),
  state('an import, with undo', async (stage) => {
    const page = await stage.page('options.html#find');
    await page.setInputFiles('#import-file', {
      name: 'mine.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('contoso.com, fabrikam.com'),
    });
    await page.waitForSelector('#proposal:not([hidden])');
    await page.click('#proposal-commit');
    await page.waitForSelector('#proposal-undo:not([hidden])');
    stage.write('protected', ['paypal.com', 'example.com']);
    return page;
  }),
  state('removed, with undo', async (stage) => {
    const page = await stage.page('options.html');
    await page.click('li[data-name="example.com"] .remove');
    await page.waitForSelector('#protected-undo:not([hidden])');
    await page.click('#protected-undo-button');
    await page.waitForSelector('li[data-name="example.com"]');
    await page.click('li[data-name="paypal.com"] .coverage');
    await page.waitForSelector('.coverage[data-done]');
    await page.click('li[data-name="example.com"] .remove');
    await page.waitForSelector('#protected-undo-button:not([hidden])');
    stage.write('protected', ['paypal.com', 'example.com']);
    return page;
  }),
  state('what people also call a site', async (stage) => {
    const page = await stage.page('options.html');
    await page.fill('#add-name', 'kp.org = Permanente');
    await page.click('#add-button');
    await page.click('#add-results button');
    await page.waitForSelector('#names-offers button');
    await page.fill('#names-field', 'KP');
    await page.click('#names-form [type="submit"]');
    await page.waitForSelector('#names-results li');
    stage.write('protected', ['paypal.com', 'example.com']);
    return page;
  }),
  state('a search without a find', async (stage) => {
    const page = await stage.page('options.html');
    await page.waitForSelector('#protected-list li');
    await page.fill('#protected-search', 'zzz');
    return page;
  }),
  state('set by the organisation', async (stage) => {
    const page = await stage.page('popup.html');
    await page.addInitScript((entries) => {
      const send = chrome.runtime.sendMessage.bind(chrome.runtime) as (message: { ask?: string }) => Promise<unknown>;
      chrome.runtime.sendMessage = (async (message: { ask?: string }) => (message.ask === 'list' ? entries : send(message))) as never;
    }, managed);
    await page.goto(page.url().replace(/popup.*/, 'options.html'));
    await page.waitForSelector('.source.locked');
    return page;
  }),
  state("the organisation's settings", organisation('organisation')),
  state('locked exemptions', organisation('exempt')),
  state('warning: an organisation asks for a reason', warningOf({ ...words, bypass: 'allow-with-reason', mayExempt: false })),
  state('warning: an organisation forbids to go on', warningOf({ ...words, bypass: 'forbid' })),
  state('question: a name that is used', question('http://paypal-fans.com/')),
  state('question: a name that is close', question('http://login.paypa1.com/')),
  state('question: nothing is kept', question('http://paypal-fans.com/', { mayExempt: false })),
  state('question: an organisation asks for a reason', question('http://paypal-fans.com/', { ...words, bypass: 'allow-with-reason' })),
  state('exemptions', (stage) => stage.page('options.html#exempt')),
  state('a starter set', async (stage) => {
    const page = await stage.page('options.html#find');
    await page.selectOption('#country', 'FR');
    await page.waitForSelector('#proposal:not([hidden])');
    return page;
  }),
  state("an import with entries that can't be used", async (stage) => {
    const page = await stage.page('options.html#find');
    await page.setInputFiles('#import-file', {
      name: 'list.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('contoso.com\nco.uk\npaypal.com\ncontoso.com\nmünchen-bank.de\n'),
    });
    await page.waitForSelector('#proposal-refused:not([hidden])');
    await page.click('#proposal-refused-count');
    return page;
  }),
  state('other devices', async (stage) => {
    const page = await stage.page('options.html#devices');
    await page.click('#device-copy');
    await page.waitForSelector('#device-notice:not(:empty)');
    return page;
  }),
  state('is it working', (stage) => stage.page('options.html#state')),
  state('popup: protected', popup('paypal.com')),
  state('popup: clear', popup('https://nothing-like-it.org/x')),
  state('popup: a lookalike', popup('paypa1.com')),
  state('popup: a number', popup('10.0.0.1')),
  state('popup: no address', popup('no address')),
  state('popup: a field', (stage) => stage.page('popup.html#check=')),
  state('popup: no site', (stage) => stage.page('popup.html')),
  state('welcome', (stage) => stage.page('welcome.html')),
  ...['http://login.paypa1.com/', 'http://xn--pypal-4ve.com/', 'http://paypal.com.evil.net/', 'http://www-paypal-login.net/'].map((url) =>
    state(`warning: ${url}`, async (stage) => {
      const page = await stage.warning(url);
      await page.click('#more > summary');
      return page;
    }),
  ),
  state('where to turn, with a draft', async (stage) => {
    const page = await stage.page('help.html');
    await page.selectOption('#country', 'FR');
    await page.fill('#seen', 'https://paypa1.com/login');
    await page.fill('#real', 'paypal.com');
    await page.waitForSelector('#banks li');
    return page;
  }),
  state('what is kept', async (stage) => {
    const page = await stage.page('transparency.html');
    for (const fields of await page.$$('details > summary')) await fields.click();
    return page;
  }),
  state('what is stopped, of one site', async (stage) => {
    const page = await stage.page('coverage.html');
    await page.waitForSelector('#bars li');
    return page;
  }),
  state('what is stopped, of a name of sixty letters', async (stage) => {
    const page = await stage.page('popup.html');
    await page.addInitScript(
      (long) => {
        const send = chrome.runtime.sendMessage.bind(chrome.runtime) as (message: { ask?: string }) => Promise<unknown>;
        chrome.runtime.sendMessage = (async (message: { ask?: string }) =>
          message.ask === 'list'
            ? [long]
            : send(message.ask === 'coverage' ? ({ ...message, name: 'paypal.com' } as object) : message)) as never;
      },
      { name: `${'n'.repeat(60)}.com`, unicode: `${'ñ'.repeat(60)}.com`, source: 'user', locked: false } satisfies Entry,
    );
    await page.goto(page.url().replace(/popup.*/, 'coverage.html'));
    await page.waitForSelector('#bars li');
    return page;
  }),
  state('what is stopped, of all sites', async (stage) => {
    const page = await stage.page('coverage.html');
    await page.selectOption('#site', '');
    await page.waitForFunction(() => document.getElementById('note')?.textContent === '' && document.getElementById('names')?.hidden);
    return page;
  }),
  state('records', async (stage) => {
    const page = await stage.page('records.html');
    await page.waitForSelector('#none:not([hidden]), #list > li');
    return page;
  }),
  state('records: one, with what leaves', async (stage) => {
    const page = await stage.page('records.html');
    await page.fill('#site', 'hxxps://login.paypa1[.]com/account');
    await page.check('#fraud');
    await page.fill('#statement', 'They asked for my card.\nTwice.');
    await page.click('#keep');
    await page.waitForSelector('#list > li');
    await page.click('#list summary');
    await page.click('#preview');
    await page.waitForSelector('#files summary');
    await page.click('#files summary');
    return page;
  }),
  state('definitions', (stage) => stage.page('definitions.html#phishing')),
  state('sample warning', (stage) => stage.page('warning.html#sample')),
  state('no warning', (stage) => stage.page('warning.html#none')),
];

const holdOfNothing = state('hold: no address', async (stage) => {
  const page = await stage.page('hold.html');
  await page.waitForSelector('#card:not([hidden])');
  return page;
});

/** Nobody protects anything: popup, options page and what it finds. */
export const statesWithoutSites: readonly State[] = [
  'popup.html#check=nothing-like-it.org',
  'options.html',
  'options.html#state',
  'welcome.html',
].map((path) =>
  state(path, async (stage) => {
    const page = await stage.page(path);
    await page.waitForSelector(path.startsWith('welcome') ? '#helper[data-severity="unknown"]' : '#helper[data-severity="amber"]');
    return page;
  }),
);

export const statesWithoutHelper: readonly State[] = [
  state('options', (stage) => stage.page('options.html')),
  state('is it working', (stage) => stage.page('options.html#state')),
  state('popup', (stage) => stage.page('popup.html#check=paypa1.com')),
  state('what is stopped', (stage) => stage.page('coverage.html')),
  state('welcome', (stage) => stage.page('welcome.html')),
  holdOfNothing,
  state('hold', async (stage) => {
    const page = await stage.page('hold.html?http://paypa1.com/');
    await page.waitForSelector('#card:not([hidden])');
    return page;
  }),
];
