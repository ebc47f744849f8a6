import { offerCopy } from '../../ui/copy.ts';
import { byId, create } from '../../ui/dom.ts';
import { sentence, text } from '../../ui/text.ts';

/** The forms of `urlguard filter`, by what reads them, and a file for each; in the order of docs/devices.md. */
const forms: readonly (readonly [form: string, reader: string, file: string])[] = [
  ['adguard', 'AdGuard Home', 'urlguard.txt'],
  ['pihole', 'Pi-hole', 'urlguard.txt'],
  ['dnsmasq', 'dnsmasq, OpenWrt', 'urlguard.conf'],
  ['unbound', 'Unbound, pfSense, OPNsense', 'urlguard.conf'],
  ['rpz', 'BIND, Knot Resolver, PowerDNS', 'urlguard.rpz'],
  ['hosts', '/etc/hosts', 'urlguard.hosts'],
  ['rspamd', 'rspamd', 'urlguard.lua'],
  ['spamassassin', 'SpamAssassin', 'urlguard.cf'],
];

const commandOf = (form: string, file: string): string => `urlguard filter ${form} --out ${file}`;

/** Offers the command that writes the lists for another program: a page can't write where that program reads. */
export function offerDevices(): void {
  const choice = byId<HTMLSelectElement>('device-form');
  const command = byId('device-command');
  const notice = byId('device-notice');
  byId('device-fine').replaceChildren(sentence('devicesFine', create('a', { href: '#exempt' }, text('navExempt'))));
  choice.replaceChildren(...forms.map(([form, reader]) => create('option', { value: form }, reader)));
  const show = (): void => {
    const [form, , file] = forms[choice.selectedIndex]!;
    command.textContent = commandOf(form, file);
    notice.textContent = '';
  };
  choice.addEventListener('change', show);
  show();
  offerCopy('device-copy', 'device-command', 'device-notice');
}
