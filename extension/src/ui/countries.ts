import { create } from './dom.ts';
import { language } from './text.ts';

/**
 * Fills a choice of countries (ISO 3166-1), by their names, with that of the browser's language chosen already.
 * @param otherwise the entry that stands first, and is chosen where that country is not among them.
 */
export function fillCountries(choice: HTMLSelectElement, codes: readonly string[], otherwise: string, label?: string): void {
  const names = new Intl.DisplayNames(language(), { type: 'region' });
  const named = (code: string): string => (code === otherwise && label !== undefined ? label : (names.of(code) ?? code));
  const options = [...new Set([otherwise, ...codes])]
    .map((code) => ({ code, name: named(code) }))
    .sort((a, b) => Number(b.code === otherwise) - Number(a.code === otherwise) || a.name.localeCompare(b.name, language()));
  choice.replaceChildren(...options.map(({ code, name }) => create('option', { value: code }, name)));
  const own = new Intl.Locale(navigator.language).maximize().region;
  choice.value = own !== undefined && codes.includes(own) ? own : otherwise;
}
