/** The part of a native messaging port the extension uses; tests put a hand-written one in its place. */
export interface HostPort {
  post(message: object): void;
  close(): void;
}

/** Listeners of a port. After `onEnd`, nothing more comes. */
export interface PortEvents {
  onMessage(message: unknown): void;
  /** @param text the browser's error, where it gives one. */
  onEnd(text: string | undefined): void;
}

export type OpenPort = (events: PortEvents) => HostPort;

const hostName = 'org.urlguard.host';

/** Opens the native messaging port: the browser starts one helper process for it and ends it with it. */
export const openNativePort: OpenPort = (events) => {
  const port = chrome.runtime.connectNative(hostName);
  port.onMessage.addListener((message: unknown) => events.onMessage(message));
  port.onDisconnect.addListener((ended) => {
    // Chromium says why in lastError, Firefox in the port's own `error`.
    const own = (ended as { error?: { message?: string } | null }).error?.message;
    events.onEnd(chrome.runtime.lastError?.message ?? own);
  });
  return { post: (message) => port.postMessage(message), close: () => port.disconnect() };
};
