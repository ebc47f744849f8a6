/** Types of requests for pages that a tab shows. Strings of the browser's enum, whose object exists only inside a browser. */
export const pageRequests = {
  urls: ['http://*/*', 'https://*/*'],
  types: ['main_frame' as chrome.webRequest.ResourceType],
};
