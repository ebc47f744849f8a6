import { beforeEach, expect, test, vi } from 'vitest';
import { extensionOrigin, installChrome } from '../../../test/fake-chrome.ts';
import { given } from '../../../test/given.ts';
import { HeldNavigations, type HeldParts } from './held.ts';

const page = `${extensionOrigin}/hold.html`;
const held = `${page}?http://near.example/`;
let worker: EventTarget;
let lead: ReturnType<typeof vi.spyOn>;

beforeEach(() => {
  installChrome();
  worker = new EventTarget();
  vi.stubGlobal('self', worker);
  const navigations = new HeldNavigations({} as HeldParts);
  lead = vi.spyOn(navigations, 'lead').mockReturnValue(given(Response.redirect('http://near.example/', 307)));
  navigations.register();
});

/** A request as the browser hands it to the worker: the answer, or undefined where the browser loads the page itself. */
function request(url: string, mode = 'navigate'): Promise<Response> | undefined {
  let answer: Promise<Response> | undefined;
  const event = Object.assign(new Event('fetch'), {
    request: { url, mode },
    respondWith(this: unknown, response: Promise<Response>): void {
      if (this !== event) throw new TypeError('Illegal invocation');
      answer = response;
    },
  });
  worker.dispatchEvent(event);
  return answer;
}

test('a navigation to the hold page is led on without the page', async () => {
  expect((await request(held))?.headers.get('location')).toBe('http://near.example/');
  expect(lead.mock.calls).toEqual([['http://near.example/']]);
});

test.each([
  ['what a page fetches of the hold page', held, 'no-cors'],
  ['another page of ours', `${extensionOrigin}/warning.html?http://near.example/`, 'navigate'],
  ['a hold page that holds no web address', `${page}?javascript:alert(1)`, 'navigate'],
])('%s is left to the browser', (_, url, mode) => {
  expect(request(url, mode)).toBeUndefined();
  expect(lead).not.toHaveBeenCalled();
});

test('what is not known in time is shown the hold page; where that fails too, the navigation ends in an error', async () => {
  lead.mockReturnValue(given(undefined));
  const load = vi.fn(async () => new Response('hold'));
  vi.stubGlobal('fetch', load);
  expect(await (await request(held))?.text()).toBe('hold');
  expect(load.mock.calls).toEqual([[page]]);
  load.mockRejectedValue(new TypeError('x'));
  expect((await request(held))?.type).toBe('error');
});

test('the browser asks the worker for the hold page alone', () => {
  const addRoutes = vi.fn(async () => undefined);
  worker.dispatchEvent(Object.assign(new Event('install'), { addRoutes }));
  expect(addRoutes.mock.calls).toEqual([[{ condition: { not: { urlPattern: { pathname: '/hold.html' } } }, source: 'network' }]]);
});
