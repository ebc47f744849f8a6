// A document of docs/ as a page of the extension, so that reading it needs no request: the few forms of Markdown that these use.
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const inline = (text) =>
  escaped(text)
    .replace(/`([^`]+)`/g, (_, code) => `<code>${code}</code>`)
    .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
    .replace(/\*([^*]+)\*/g, '<em>$1</em>')
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1'); // the other documents are not in the extension

function block(lines) {
  const heading = /^(#{1,3}) (.*)$/.exec(lines);
  if (heading === null) return `<p>${inline(lines.replaceAll('\n', ' '))}</p>`;
  const [, { length: level }, title] = heading;
  return level === 3 ? `<h3 id="${title}"><code>${title}</code></h3>` : `<h${level}>${inline(title)}</h${level}>`;
}

/** @param markdown the document, @param head of the page. @returns the page. */
export function documentPage(markdown, head) {
  const blocks = markdown
    .trim()
    .replace(/^(#{1,3} .*)$/gm, '$1\n')
    .split(/\n\n+/)
    .map((lines) => block(lines.trim()));
  return `<!doctype html>
<html lang="en" dir="ltr">
<head>
  ${head}
</head>
<body>
  <main>
    ${blocks.join('\n    ')}
  </main>
</body>
</html>
`;
}
