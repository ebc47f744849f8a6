/** What is asked for to be shown in a tab. Strings of the browser's enum: its object exists only inside a browser. */
export const pageRequests = {
  urls: ['http://*/*', 'https://*/*'],
  types: ['main_frame' as chrome.webRequest.ResourceType],
};
