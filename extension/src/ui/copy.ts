import { byId } from './dom.ts';
import { text } from './text.ts';

/**
 * Copies a field's or an element's text where a person presses a button, and says so beside it. Where the browser refuses, the text is
 * selected instead.
 */
export function offerCopy(button: string, source: string, notice: string): void {
  byId(button).addEventListener('click', async () => {
    const from = byId(source);
    const isField = from instanceof HTMLTextAreaElement;
    const isCopied = await navigator.clipboard.writeText(isField ? from.value : (from.textContent ?? '')).then(
      () => true,
      () => false,
    );
    if (isField && !isCopied) from.select();
    else if (!isCopied) getSelection()?.selectAllChildren(from);
    byId(notice).textContent = text(isCopied ? 'copied' : 'copySelected');
  });
}
