/** The browser's lookup of _locales, over the real English file. */
import { vi } from 'vitest';
import messages from '../_locales/en/messages.json';

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

export function installLocale(): void {
  const getMessage = (key: string, values: readonly string[] = []): string => {
    const entry = (messages as Readonly<Record<string, Message>>)[key];
    if (entry === undefined) throw new Error(`no message ${key}`);
    return entry.message.replace(/\$(\w+)\$/g, (_, name: string) => {
      const content = entry.placeholders?.[name.toLowerCase()]?.content ?? '';
      return values[Number(content.slice(1)) - 1] ?? '';
    });
  };
  vi.stubGlobal('chrome', { i18n: { getMessage } });
}
