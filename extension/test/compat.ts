import { readJson } from './files.ts';

/** A feature of MDN's data on browsers. */
interface Feature {
  readonly __compat?: { readonly support: Readonly<Record<string, Statement | readonly Statement[]>> };
  readonly [inner: string]: unknown;
}
interface Statement {
  readonly version_added: string | false;
  readonly flags?: unknown;
}

export type Versions = readonly [chromium: string, firefox: string];

const data = readJson<Feature>('node_modules/@mdn/browser-compat-data/data.json');

const find = (path: string): Feature | undefined =>
  path.split('.').reduce<Feature | undefined>((feature, key) => feature?.[key] as Feature | undefined, data);

const versionIn = (feature: Feature, browser: string): string => {
  const said = feature.__compat?.support[browser] ?? [];
  const added = [said].flat().find(({ flags, version_added }) => flags === undefined && version_added !== false)?.version_added;
  return added || '–';
};

/** The versions that brought a feature, "–" where a browser has none; undefined where the data does not know it. */
export const versionsOf = (path: string): Versions | undefined => {
  const feature = find(path);
  return feature?.__compat === undefined ? undefined : [versionIn(feature, 'chrome'), versionIn(feature, 'firefox')];
};

/** MDN writes of "menus", which is what Firefox calls it. */
const folder = (name: string): string => `webextensions.api.${name.replace(/^contextMenus\b/, 'menus')}`;

/** The longest part of a name such as tabs.onRemoved.addListener that the data knows. */
export function known(name: string): string | undefined {
  const parts = name.split('.');
  for (let count = parts.length; count > 0; count--) {
    const part = parts.slice(0, count).join('.');
    if (versionsOf(folder(part)) !== undefined) return part;
  }
  return undefined;
}

export const ofExtensions = (name: string): Versions => versionsOf(folder(name))!;

/** "≤58" is 58: the data only knows that it is no newer. */
export const numberOf = (version: string): number => (version === '–' ? 0 : Number(version.replace('≤', '')));

/** The newer of two versions as they are written. */
export const newer = (one: string, other: string): string => (numberOf(other) > numberOf(one) ? other : one);
