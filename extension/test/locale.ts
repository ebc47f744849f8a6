/** The browser's lookup of texts, over the real ones. */
import { vi } from 'vitest';
// @ts-expect-error a plain script of the build
import { localeOf } from '../catalogue.mjs';

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

export function installLocale(language: unknown = 'en'): void {
  // As a hook of vitest it is given something else.
  const messages = localeOf(typeof language === 'string' ? language : 'en') as Readonly<Record<string, Message>>;
  const getMessage = (key: string, values: readonly string[] = []): string => {
    const entry = messages[key];
    if (entry === undefined) throw new Error(`no message ${key}`);
    return entry.message.replace(/\$(\w+)\$/g, (_, name: string) => {
      const content = entry.placeholders?.[name.toLowerCase()]?.content ?? '';
      return values[Number(content.slice(1)) - 1] ?? '';
    });
  };
  vi.stubGlobal('chrome', { i18n: { getMessage } });
}
