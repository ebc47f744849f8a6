// Writes sources/listed-sites.txt and sources/shared-logins.txt: names of sites out of packages that npm does not carry
// or that are too big to install for them. Not part of `npm run update`; versions and licences are in SOURCES.md.
//   for p in rspamd spamassassin yt-dlp firefox-esr; do apt-get download $p && dpkg-deb -x $p_*.deb ROOT; done
//   unzip ROOT/usr/lib/firefox-esr/browser/omni.ja 'defaults/settings/main/*' -d ROOT; tar xzf prebid.js.tgz -C ROOT
//   for p in calibre whatweb; do apt-get download $p && dpkg-deb -x $p_*.deb ROOT; done
//   unzip ROOT/usr/share/calibre/builtin_recipes.zip -d ROOT/recipes
//   lz4 -dc /var/lib/apt/lists/*_dists_bookworm_main_binary-amd64_Packages.lz4 > ROOT/debian-packages
//   node extract-sites.mjs ROOT
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isUnderPrivateSuffix, registrable } from './lib/domains.mjs';

const root = `${process.argv[2]}/`;
const text = (path) => readFileSync(root + path, 'utf8');
const files = (folder, ending) =>
  readdirSync(root + folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => text(`${folder}/${name}`));
const settings = (name) => JSON.parse(text(`defaults/settings/main/${name}.json`)).data;
const words = (lines) => lines.split('\n').map((line) => line.replace(/[#\s].*/, ''));
const hostsIn = (code, address) => [...code.matchAll(address)].map((match) => match[1].toLowerCase());

const sharedLogins = settings('websites-with-shared-credential-backends').flatMap((each) => each.relatedRealms);
const firefox = [
  ...settings('cookie-banner-rules-list').flatMap((rule) => rule.domains ?? []),
  ...settings('password-rules').map((rule) => rule.Domain),
];

// Senders and sites that mail filters never blame, reviewed by their projects.
const maps = 'etc/rspamd/maps.d';
const rspamd = ['surbl-whitelist', 'spf_dkim_whitelist', 'dmarc_whitelist'].flatMap((name) => words(text(`${maps}/${name}.inc`)));
const rules = 'usr/share/spamassassin';
const spamassassin = [
  ...hostsIn(
    text(`${rules}/25_uribl.cf`).replace(/^uridnsbl_skip_domain(.*)/gm, (_, names) => names.replace(/\s+(\S+)/g, '\n skip $1')),
    /^ skip (\S+)/gm,
  ),
  ...['auth', 'dkim', 'spf'].flatMap((name) =>
    hostsIn(text(`${rules}/60_welcomelist_${name}.cf`), /^\s*def_welcomelist\S*\s+\S*@(?:\*\.)?(\S+)/gm),
  ),
];

// The address that shows what an extractor is for; generic.py shows anybody's.
const extractors = 'usr/lib/python3/dist-packages/yt_dlp/extractor';
const ytdlp = readdirSync(root + extractors)
  .filter((name) => name.endsWith('.py') && name !== 'generic.py')
  .flatMap((name) => hostsIn(text(`${extractors}/${name}`), /'url': r?'https?:\/\/([A-Za-z0-9.-]+)/g));

const prebid = ['.js', '.ts']
  .flatMap((ending) => files('package/modules', ending))
  .flatMap((code) => hostsIn(code, /https?:\/\/([A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)/g));

// Where software comes from, as the maintainers of Debian and of WhatWeb wrote it down; newspapers and magazines that calibre fetches.
const homepages = hostsIn(text('debian-packages'), /^Homepage: *https?:\/\/([A-Za-z0-9.-]+)/gm);
const software = files('usr/share/whatweb/plugins', '.rb').flatMap((code) => hostsIn(code, /^ *website ["']https?:\/\/([A-Za-z0-9.-]+)/gm));
const newspapers = files('recipes', '.recipe').flatMap((code) => hostsIn(code, /https?:\/\/([A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)/g));

function write(name, lines) {
  writeFileSync(
    new URL(`sources/${name}`, import.meta.url),
    [...new Set(lines)]
      .sort()
      .map((line) => `${line}\n`)
      .join(''),
  );
  console.log(`${name}\t${new Set(lines).size}`);
}

const sites = [firefox, rspamd, spamassassin, ytdlp, prebid, homepages, software, newspapers]
  .flat()
  .filter((host) => host && !isUnderPrivateSuffix(host))
  .map(registrable)
  .filter((name) => /^[a-z0-9.-]+$/.test(name));
write('listed-sites.txt', sites);
write(
  'shared-logins.txt',
  sharedLogins.map((realms) => [...new Set(realms.map(registrable))].filter(Boolean).join(' ')).filter((line) => line.includes(' ')),
);
