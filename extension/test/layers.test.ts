import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { read, sources } from './files.ts';

/** The folders of src, each with those it may import from besides itself. Of two that match a path the longer counts. */
const layers: Readonly<Record<string, readonly string[]>> = {
  shared: [],
  ui: ['shared'],
  ...Object.fromEntries(
    ['warning', 'hold', 'popup', 'options', 'welcome', 'definitions', 'help', 'coverage', 'transparency', 'records'].map((page) => [
      `pages/${page}`,
      ['shared', 'ui'],
    ]),
  ),
  'background/store': ['shared'],
  'background/host': ['shared', 'background/store'],
  'background/gate': ['shared', 'background/store', 'background/host'],
  background: ['shared', 'background/store', 'background/host', 'background/gate'],
};

/** A type that is imported is an arrow as well. */
interface Arrow {
  readonly from: string;
  readonly to: string;
}

const arrowsOf = (path: string, text: string): Arrow[] =>
  [...text.matchAll(/\b(?:from|import)\s*\(?\s*'(\.[^']*)'/g)]
    .map(([, to]) => ({ from: path, to: posix.join(posix.dirname(path), to!) }))
    .filter(({ to }) => to.startsWith('src/'));

const layerOf = (path: string): string =>
  Object.keys(layers)
    .filter((layer) => path.startsWith(`src/${layer}/`))
    .reduce((longest, each) => (each.length > longest.length ? each : longest), '');

const pointsUp = ({ from, to }: Arrow): boolean => layerOf(from) !== layerOf(to) && !layers[layerOf(from)]?.includes(layerOf(to));

const paths = sources('src', '.ts');
const arrows = paths.flatMap((path) => arrowsOf(path, read(path)));

test('every file is in a layer, and every import leads to a file', () => {
  expect(paths.filter((path) => layerOf(path) === '')).toEqual([]);
  expect(arrows.filter(({ to }) => !paths.includes(to))).toEqual([]);
  expect(arrows.length).toBeGreaterThan(200);
});

test('no import points up', () => {
  expect(arrows.filter(pointsUp)).toEqual([]);
});

test.each([
  ['shared/limits.ts', "import type { Most } from '../background/store/recent.ts';"],
  ['ui/ask.ts', "import { why } from '../pages/warning/why.ts';"],
  ['pages/popup/popup.ts', "import '../options/options.ts';"],
  ['background/store/stored.ts', "export { HostLink } from '../host/link.ts';"],
  ['background/host/link.ts', "const gate = await import('../gate/mode.ts');"],
  ['background/gate/mode.ts', "import {\n  Policy,\n} from '../policy.ts';"],
  ['background/policy.ts', "import { text } from '../ui/text.ts';"],
])('%s: %o points up', (path, text) => {
  expect(arrowsOf(`src/${path}`, text).filter(pointsUp)).toHaveLength(1);
});

test('no file needs one that needs it', () => {
  const inCircle = (path: string): boolean => {
    const reached = new Set<string>();
    const next = arrows.filter(({ from }) => from === path).map(({ to }) => to);
    for (let each = next.pop(); each !== undefined; each = next.pop())
      if (!reached.has(each)) {
        reached.add(each);
        next.push(...arrows.filter(({ from }) => from === each).map(({ to }) => to));
      }
    return reached.has(path);
  };
  expect(paths.filter(inCircle)).toEqual([]);
});

test('index.ts wires and decides nothing: nobody needs it, and it declares no function', () => {
  expect(arrows.filter(({ to }) => to === 'src/background/index.ts')).toEqual([]);
  expect(read('src/background/index.ts')).not.toMatch(/\bfunction\b|\bawait\b|\bif \(/);
});
