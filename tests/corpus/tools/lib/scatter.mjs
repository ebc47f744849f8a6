// Orders that mean nothing, so that what is cut off favours no letter and no campaign.
const mostOfACampaign = 40;

/** A number of a name, for sorting. */
export const scattered = (name) => [...name].reduce((hash, c) => Math.imul(hash ^ c.codePointAt(0), 16777619) >>> 0, 0x9747b28c);

const byHost = ([a], [b]) => scattered(a) - scattered(b) || (a < b ? -1 : 1);

/** Rows [host, brand, kind], of each brand and kind so many: some hundred names of one campaign (allegro.pl-oferta...) tell no more. */
export function spread(rows) {
  const taken = new Map();
  return rows.sort(byHost).filter(([, brand, kind]) => {
    const count = (taken.get(brand + kind) ?? 0) + 1;
    taken.set(brand + kind, count);
    return count <= mostOfACampaign;
  });
}
