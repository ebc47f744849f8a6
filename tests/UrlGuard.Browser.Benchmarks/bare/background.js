// What the browser alone takes to ask an extension about each page, and the extension to ask a program (here `cat`) about
// each name it meets for the first time. Nothing is judged.
const seen = new Set();
const waiting = [];
const port = chrome.runtime.connectNative('org.urlguard.host');
port.onMessage.addListener(() => waiting.shift()());
chrome.webRequest.onBeforeRequest.addListener(
  ({ url }) => {
    const { hostname } = new URL(url);
    if (seen.has(hostname)) return {};
    seen.add(hostname);
    port.postMessage({ hostname });
    return new Promise((resolve) => waiting.push(() => resolve({})));
  },
  { urls: ['http://*/*', 'https://*/*'], types: ['main_frame'] },
  ['blocking'],
);
