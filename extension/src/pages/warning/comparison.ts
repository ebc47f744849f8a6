import type { Evidence } from '../../shared/protocol/messages.ts';
import { create } from '../../ui/dom.ts';
import { type Column, columns, placed } from './alignment.ts';

/**
 * Draws the two names one under the other, letter under letter, into `figure`, and again whenever its width changes. It is a
 * picture: screen readers are given the plain names beside it. `site` is the domain one would be at; where the name is longer, that part
 * is marked.
 */
export function drawComparison(figure: HTMLElement, evidence: Evidence, site: string): void {
  const all = columns(evidence, site.split('.').length);
  const cells = all.map((each) => [cell(each, 'seen'), cell(each, 'real')] as const);
  figure.replaceChildren(...cells.flat());

  const letter = (): number => Number.parseFloat(getComputedStyle(figure).fontSize) * lettersPerEm;
  const arrange = (): void => {
    const before = letter();
    const drawn = all.map((each, index) => asWideAsDrawn(each, cells[index]!, before));
    figure.style.setProperty('--letters', String(drawn.reduce((sum, { units }) => sum + units, 0)));
    const width = Math.max(1, Math.floor(figure.clientWidth / letter()));
    placed(drawn, width).forEach(({ line, start, units }, index) => {
      cells[index]?.forEach((element, row) => {
        element.style.gridArea = `${1 + line * 3 + row} / ${1 + start} / auto / span ${units}`;
      });
    });
  };
  new ResizeObserver(arrange).observe(figure);
  arrange();
}

/** The width of one letter's column, in the figure's font size; the style sheet's --letter. */
const lettersPerEm = 0.74;

/** The fixed-width face has few scripts: letters of the others come from faces whose widths are known only once they are drawn. */
function asWideAsDrawn(column: Column, cells: readonly HTMLElement[], letter: number): Column {
  if (/^[!-~]*$/.test(column.seen + column.real)) return column;
  const widths = cells.map((element) => {
    const text = document.createRange();
    text.selectNodeContents(element);
    return text.getBoundingClientRect().width;
  });
  return { ...column, units: Math.max(column.units, Math.ceil(Math.max(...widths) / letter)) };
}

function cell(column: Column, side: 'seen' | 'real'): HTMLElement {
  const letters = column[side];
  return create(
    'span',
    {
      class: ['cell', side, column.differs ? 'differs' : '', letters === '' ? 'gap' : '', side === 'seen' ? (column.place ?? '') : '']
        .filter(Boolean)
        .join(' '),
    },
    letters,
  );
}
