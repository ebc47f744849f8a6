import { webHost } from '../shared/web-host.ts';

/** Characters around an address in running text. */
const around = /[\s<>"'“”„«»‹›()[\]{}，。；、]+/u;
const atEnds = /^[.,;:!?…]+|[.,;:!?…]+$/gu;

/**
 * The first web address in a text that a person typed or selected; a mail address counts for its site.
 * @returns an http or https address, or undefined where there is none.
 */
export function addressIn(text: string): string | undefined {
  for (const word of text.split(around)) {
    const bare = word.replace(atEnds, '');
    if (/^https?:/i.test(bare)) {
      if (webHost(bare) !== undefined) return bare;
    } else if (/[.．。｡]/u.test(bare) && !/^[a-z][a-z+.-]*:(?!\d)/i.test(bare)) {
      const address = `http://${bare}`;
      if (webHost(address) !== undefined) return address;
    }
  }
  return undefined;
}
