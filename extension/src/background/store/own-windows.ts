/**
 * True in the background of private windows. In Chromium it is one of two (`"incognito": "split"`), which have their memory apart, and
 * storage.session and the rules of the session in common (measured in 156). In Firefox there is one for all windows.
 */
export const isOfPrivateWindows = (): boolean => chrome.extension.inIncognitoContext;
