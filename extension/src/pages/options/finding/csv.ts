/**
 * The rows of a table in text (RFC 4180, with any one delimiter): quotes may hold the delimiter, line breaks and, doubled, quotes.
 * A row in which a quote is followed by more, or is not closed, comes without its cells: nobody knows where these begin and end.
 */
export function* csvRows(text: string, delimiter: string): Generator<string[]> {
  let row: string[] = [];
  let cell = '';
  let quote: 'none' | 'open' | 'closed' = 'none';
  let isBroken = false;
  const endCell = (): void => {
    row.push(cell);
    [cell, quote] = ['', 'none'];
  };
  const endRow = (): string[] => {
    endCell();
    const ended = isBroken ? [] : row;
    [row, isBroken] = [[], false];
    return ended;
  };
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (quote === 'open') {
      if (character !== '"') cell += character;
      else if (text[at + 1] === '"') cell += text[++at];
      else quote = 'closed';
    } else if (character === '"' && cell === '' && quote === 'none') quote = 'open';
    else if (character === delimiter) endCell();
    else if (character === '\n' || character === '\r') {
      if (character === '\r' && text[at + 1] === '\n') at++;
      const ended = endRow();
      if (ended.length !== 1 || ended[0] !== '') yield ended;
    } else {
      isBroken ||= quote === 'closed';
      cell += character;
    }
  }
  isBroken ||= quote === 'open';
  if (cell !== '' || row.length > 0 || isBroken) yield endRow();
}
