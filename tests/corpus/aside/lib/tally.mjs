// Totals of a set aside. No name of it leaves this module.
const shortest = 4;
const percent = (part, whole) => `${part} of ${whole} (${((100 * part) / whole).toFixed(1)} %)`;

/** Lines of totals; `judged` are [host, brand, kind, verdict, certainty, target]. */
export function totals(judged) {
  const groups = new Map();
  const put = (name, row) => groups.set(name, [...(groups.get(name) ?? []), row]);
  for (const row of judged) {
    const isShort = row[1].indexOf('.') < shortest;
    put(isShort ? '2 labels of two and three letters' : '0 all', row);
    if (!isShort) put(`1 ${row[2]}`, row);
  }
  const isFound = (row) => row[3] === 'lookalike';
  const lines = [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, rows]) => {
      const unsure = rows.filter((row) => isFound(row) && row[4] === 'unsure').length;
      return `${name.slice(2)}: ${percent(rows.filter(isFound).length, rows.length)}, ${unsure} of them unsure`;
    });
  const found = judged.filter(isFound);
  return [...lines, `the right brand is named: ${percent(found.filter((row) => row[5] === row[1]).length, found.length)}`];
}

/** Lines of how many rows are warned about at all and how surely, whatever brand is named. */
export function accused(judged) {
  const found = judged.filter((row) => row[3] === 'lookalike');
  return ['sure', 'unsure'].map(
    (certainty) => `${certainty}: ${percent(found.filter((row) => row[4] === certainty).length, judged.length)}`,
  );
}
