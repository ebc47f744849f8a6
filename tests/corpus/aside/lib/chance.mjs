// The control: the labels see chance too, and how often is told by names that nobody imitates.
import { parts } from '../../tools/lib/names.mjs';
import { scattered } from '../../tools/lib/scatter.mjs';

/** For each brand a company whose label is as long: what the labels find of these is by chance. */
export function chanceBrands(brands, companies) {
  const isUsed = new Set(brands.map((brand) => parts(brand).label));
  const byLength = new Map();
  for (const company of [...companies].sort((a, b) => scattered(a) - scattered(b))) {
    const { label } = parts(company);
    if (!isUsed.has(label)) byLength.set(label.length, [...(byLength.get(label.length) ?? []), company]);
  }
  return brands.flatMap((brand) => byLength.get(parts(brand).label.length)?.pop() ?? []);
}
