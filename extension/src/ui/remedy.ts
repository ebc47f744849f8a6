import type { HostFault, HostState } from '../shared/guard-state.ts';
import { create } from './dom.ts';
import { sentence, text } from './text.ts';

/** The browsers by the names `urlguard --browser` knows them (installer/browsers.json), as their user agents tell them. */
const brands: readonly (readonly [RegExp, string])[] = [
  [/\bLibreWolf\b/i, 'librewolf'],
  [/\bWaterfox\b/i, 'waterfox'],
  [/\bFirefox\//i, 'firefox'],
  [/\bEdg(e|\/)|Microsoft Edge/i, 'edge'],
  [/\bBrave\b/i, 'brave'],
  [/\bVivaldi\b/i, 'vivaldi'],
  [/\bOPR\/|\bOpera\b/i, 'opera'],
  [/Google Chrome/i, 'chrome'],
  [/\bChromium\b/i, 'chromium'],
];

/** @param told the brands and the user agent, as one text. */
export const browserName = (told: string): string => brands.find(([pattern]) => pattern.test(told))?.[1] ?? 'chromium';

type Brands = { readonly userAgentData?: { readonly brands: readonly { readonly brand: string }[] } };

const here = (): string => {
  const { userAgent, userAgentData } = navigator as Navigator & Brands;
  return browserName([...(userAgentData?.brands.map(({ brand }) => brand) ?? []), userAgent].join(' '));
};

const command = (line: string): HTMLElement => create('code', { dir: 'ltr' }, line);

/** A link to what docs/troubleshooting.md says of a code: a page of the extension, so that opening it asks nobody. */
export const explanation = (code: string): HTMLElement =>
  create('a', { href: `troubleshooting.html#${code}`, target: '_blank' }, text('remedyMore'));

/** What the person can do about the helper's state; nothing where nothing is to be done. */
export function remedy({ fault }: HostState): Node | '' {
  if (fault === undefined) return '';
  const whole = document.createDocumentFragment();
  whole.append(advice(fault), ' ', explanation(fault));
  return whole;
}

function advice(fault: HostFault): Node {
  switch (fault) {
    case 'not-registered':
      return sentence('remedyMissing', command(`urlguard install --browser ${here()}`));
    case 'forbidden':
      return sentence('remedyForbidden', command(`urlguard install --browser ${here()}`));
    case 'disabled-by-policy':
      return sentence('remedyPolicy', command('org.urlguard.host'));
    case 'not-startable':
      return sentence('remedyNotStartable', command('urlguard doctor'));
    case 'host-too-old':
      return sentence('remedyHelperTooOld', command('urlguard doctor'));
    case 'extension-too-old':
      return sentence('remedyExtensionTooOld');
    default:
      return sentence('remedyCrashed', command('urlguard doctor'));
  }
}
