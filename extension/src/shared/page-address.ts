/**
 * The address of one of the extension's own pages, as tabs and rules have it. Not runtime.getURL: for a page with
 * use_dynamic_url Chromium gives another address in each session.
 */
export const pageAddress = (page: string): string => `${location.origin}/${page}`;
