// Names entries of Where to turn that nobody has looked at for two years; a release is warned of them (installer/packages/release).
//   node outdated.mjs
import { readFileSync } from 'node:fs';

const years = 2;

/** @param places as in src/pages/help/places.json. @returns a line for each entry that was last looked at so long before `now`. */
export function outdated(places, now) {
  const since = new Date(now);
  since.setUTCFullYear(since.getUTCFullYear() - years);
  return Object.entries(places).flatMap(([country, all]) =>
    all
      .filter(({ checked }) => new Date(checked) < since)
      .map(({ name, url, checked }) => `${country}: ${name} (${url}) was last looked at on ${checked}`),
  );
}

if (process.argv[1] === import.meta.filename) {
  const places = JSON.parse(readFileSync(new URL('src/pages/help/places.json', import.meta.url), 'utf8'));
  for (const line of outdated(places, new Date())) console.log(`warning: where to turn: ${line}`);
}
