import type { Coverage } from '../../shared/protocol/messages.ts';
import { ask } from '../../ui/ask.ts';
import { button, create } from '../../ui/dom.ts';
import { imitationNames } from '../../ui/imitation-classes.ts';
import { language, namedLabel, number, text } from '../../ui/text.ts';

/** A class of imitations of which less is stopped is named. The command line has the same bound (CoverageSentence). */
const well = 0.9;

/** The classes of which less is stopped, with their shares; empty where there is none. */
function weak(counted: Coverage): string {
  const percent = new Intl.NumberFormat(language(), { style: 'percent' });
  const parts = (counted.classes ?? [])
    .filter((each) => each.class in imitationNames && each.caught < well * (each.caught + each.missed))
    .map(
      (each) =>
        `${text(imitationNames[each.class])} ${percent.format(Math.floor((100 * each.caught) / (each.caught + each.missed)) / 100)}`,
    );
  return parts.length === 0 ? '' : text('coverageWeak', new Intl.ListFormat(language(), { type: 'unit' }).format(parts));
}

/**
 * The number of a site's lookalikes that are stopped. The helper is asked when a person wants to know: it judges some eight
 * thousand names, half a second of work.
 */
export class CoverageTexts {
  readonly #known = new Map<
    string,
    { readonly lists: string; readonly words: string; readonly weak: string; readonly done: 'all' | 'some' }
  >();

  /** The button that a name has now: rows are made anew while a count is on its way. */
  readonly #buttons = new Map<string, HTMLButtonElement>();

  /** Forgets what was counted under other lists: it may not hold any more. */
  keepOnly(lists: string | undefined): void {
    for (const [name, known] of this.#known) if (known.lists !== lists) this.#known.delete(name);
  }

  /** The button of one row: its label becomes the answer. */
  button(name: string): HTMLButtonElement {
    const made = button({ class: 'small coverage' }, namedLabel('coverage', name), () => void this.#ask(name, made));
    this.#buttons.set(name, made);
    this.#fill(name, made);
    return made;
  }

  async #ask(name: string, made: HTMLButtonElement): Promise<void> {
    made.textContent = text('coverageCounting');
    const counted = await ask('coverage', { name });
    if (counted !== null) {
      const { lists, variants, excused, caught, missed } = counted;
      const all = number(variants - excused);
      this.#known.set(
        name,
        missed === 0
          ? { lists, words: text('coverageAll', all), weak: '', done: 'all' }
          : { lists, words: text('coverageSome', number(caught), all), weak: weak(counted), done: 'some' },
      );
    }
    const shown = this.#buttons.get(name) ?? made;
    if (!this.#fill(name, shown)) shown.replaceChildren(namedLabel('coverage', name));
  }

  #fill(name: string, made: HTMLButtonElement): boolean {
    const known = this.#known.get(name);
    if (known === undefined) return false;
    made.replaceChildren(known.words, ...(known.weak === '' ? [] : [create('small', {}, known.weak)]));
    made.dataset['done'] = known.done;
    made.title = text('coverageMeans');
    return true;
  }
}
