/** Rows that are made beyond each edge of the window, so that scrolling shows no gap before the next frame. */
const beyond = 8;

export interface Rows<T> {
  readonly keyOf: (item: T) => string;
  readonly make: (item: T) => HTMLElement;
}

/** The rows between two edges, of a list that begins at 0 and has `count` rows of one height. */
export function rowsBetween(top: number, bottom: number, height: number, count: number): { first: number; end: number } {
  const first = Math.min(count, Math.max(0, Math.floor(top / height) - beyond));
  return { first, end: Math.max(first, Math.min(count, Math.ceil(bottom / height) + beyond)) };
}

/**
 * A list of any length that scrolls with the page: it is as high as all its rows, and only those in sight exist, and the one
 * that has the focus. The arrow keys, Home and End go from row to row, to the same button.
 */
export class VirtualList<T> {
  #items: readonly T[] = [];
  #made = new Map<string, HTMLElement>();
  #height = 0;

  constructor(
    private readonly list: HTMLElement,
    private readonly rows: Rows<T>,
  ) {
    addEventListener('resize', () => this.#draw());
    document.addEventListener('scroll', () => this.#draw(), { passive: true });
    let width = 0;
    new ResizeObserver(([box]) => {
      // Rows are of another height where the page is narrow, and have none while it is hidden.
      if (box!.contentRect.width !== width) this.show(this.#items, true);
      width = box!.contentRect.width;
    }).observe(list.parentElement ?? list);
    list.addEventListener('keydown', (event) => this.#onKey(event));
  }

  show(items: readonly T[], isOtherHeight = false): void {
    if (isOtherHeight) this.#height = 0;
    this.#items = items;
    // An entry may be another one under the same name: set by the organisation now.
    const focused = this.#focusedKey();
    const role = document.activeElement?.className;
    for (const row of this.#made.values()) row.remove();
    this.#made.clear();
    this.#draw();
    if (focused !== undefined) this.#focus(this.#made.get(focused), role);
  }

  /** Puts the focus on a button of a row, or of the one that has come into its place. */
  focus(index: number, className: string): boolean {
    const at = Math.min(index, this.#items.length - 1);
    const item = this.#items[at];
    if (item === undefined) return false;
    const box = this.list.getBoundingClientRect();
    const top = box.top + at * this.#height;
    if (top < 0 || top + this.#height > innerHeight) scrollBy({ top: top - innerHeight / 2, behavior: 'instant' });
    this.#draw();
    return this.#focus(this.#made.get(this.rows.keyOf(item)), className);
  }

  indexOf(key: string): number {
    return this.#items.findIndex((item) => this.rows.keyOf(item) === key);
  }

  #draw(): void {
    const { list } = this;
    if (this.#items.length === 0 || list.parentElement?.hidden) {
      if (this.#items.length === 0) list.replaceChildren();
      return;
    }
    if (this.#height === 0) this.#measure();
    list.style.blockSize = `${this.#items.length * this.#height}px`;
    const { top } = list.getBoundingClientRect();
    const { first, end } = rowsBetween(-top, innerHeight - top, this.#height, this.#items.length);
    const focused = this.#focusedKey();
    const wanted = new Map<string, number>();
    const at = focused === undefined ? -1 : this.indexOf(focused);
    if (at >= 0 && at < first) wanted.set(focused!, at);
    for (let index = first; index < end; index++) wanted.set(this.rows.keyOf(this.#items[index]!), index);
    if (at >= end) wanted.set(focused!, at);

    for (const [key, row] of this.#made)
      if (!wanted.has(key)) {
        row.remove();
        this.#made.delete(key);
      }
    let before: Element | null = list.firstElementChild;
    for (const [key, index] of wanted) {
      let row = this.#made.get(key);
      if (row === undefined) {
        row = this.#row(key, index);
        list.insertBefore(row, before);
      }
      before = row.nextElementSibling;
    }
  }

  #row(key: string, index: number): HTMLElement {
    const row = this.rows.make(this.#items[index]!);
    row.dataset['key'] = key;
    row.setAttribute('aria-setsize', String(this.#items.length));
    row.setAttribute('aria-posinset', String(index + 1));
    row.style.insetBlockStart = `${index * this.#height}px`;
    this.#made.set(key, row);
    return row;
  }

  #measure(): void {
    for (const row of this.#made.values()) row.remove();
    this.#made.clear();
    const probe = this.rows.make(this.#items[0]!);
    this.list.append(probe);
    this.#height = probe.offsetHeight || 60;
    probe.remove();
  }

  #focusedKey(): string | undefined {
    const active = document.activeElement;
    return active !== null && this.list.contains(active) ? active.closest<HTMLElement>('[data-key]')?.dataset['key'] : undefined;
  }

  #focus(row: HTMLElement | undefined, className = ''): boolean {
    const buttons = [...(row?.querySelectorAll('button') ?? [])];
    const target = buttons.find((button) => button.className === className) ?? buttons[0];
    target?.focus({ preventScroll: true });
    return target !== undefined;
  }

  #onKey(event: KeyboardEvent): void {
    const key = this.#focusedKey();
    if (key === undefined) return;
    const at = this.indexOf(key);
    const page = Math.max(1, Math.floor(innerHeight / this.#height) - 2);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: this.#items.length - 1, PageDown: at + page, PageUp: at - page }[
      event.key
    ];
    if (to === undefined) return;
    event.preventDefault();
    const within = Math.max(0, Math.min(this.#items.length - 1, to));
    const role = document.activeElement?.className ?? '';
    // A row that is locked has no button to remove it: whatever it has instead, or the next one that has any.
    for (let next = within; next >= 0 && next < this.#items.length; next += within >= at ? 1 : -1) if (this.focus(next, role)) return;
  }
}
