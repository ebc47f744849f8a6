/** The real extension with the real helper in the system's Chromium, and a person with a home of their own. */

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, chromium, type Page } from 'playwright-core';

const folder = fileURLToPath(new URL('../../', import.meta.url));
const id = 'ejklcnapodpmfeigofblioffcdmlndaa';
export const helper = resolve(process.env['URLGUARD_HOST'] ?? `${folder}../artifacts/programs/urlguard-host`); // no browser starts a path with ..

export interface StageOptions {
  /** A language of the catalogue, "pseudo", or "all": the browser's own among them all. */
  readonly language?: string;
  readonly isDark?: boolean;
  readonly protected?: readonly string[];
  readonly exempt?: readonly string[];
  readonly hasHelper?: boolean;
  readonly width?: number;
  readonly height?: number;
}

export class Stage {
  private constructor(
    private readonly home: string,
    private readonly context: BrowserContext,
  ) {}

  static async open({
    language = 'en',
    isDark = false,
    hasHelper = true,
    width = 1280,
    height = 900,
    ...lists
  }: StageOptions = {}): Promise<Stage> {
    const home = mkdtempSync(`${tmpdir()}/urlguard-pages-`);
    const write = (path: string, text: string): void => {
      mkdirSync(`${home}/${path}`.replace(/\/[^/]*$/, ''), { recursive: true });
      writeFileSync(`${home}/${path}`, text);
    };
    write('.config/urlguard/protected.txt', `${(lists.protected ?? ['paypal.com', 'example.com']).join('\n')}\n`);
    write('.config/urlguard/exempt.txt', `${(lists.exempt ?? []).join('\n')}\n`);
    const manifest = {
      name: 'org.urlguard.host',
      description: 'UrlGuard',
      path: helper,
      type: 'stdio',
      allowed_origins: [`chrome-extension://${id}/`],
    };
    if (hasHelper) write('profile/NativeMessagingHosts/org.urlguard.host.json', JSON.stringify(manifest));
    execFileSync(process.execPath, ['build.mjs', '--language', language], { cwd: folder });
    const extension = `${folder}dist/${language}/chromium`;
    const context = await chromium.launchPersistentContext(`${home}/profile`, {
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      args: [
        `--disable-extensions-except=${extension}`,
        `--load-extension=${extension}`,
        '--host-resolver-rules=MAP * 127.0.0.1:9', // nobody is there: no test leaves this computer
        '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable',
        '--no-sandbox',
      ],
      env: { ...process.env, HOME: home, XDG_CONFIG_HOME: `${home}/.config`, XDG_STATE_HOME: `${home}/.local/state` },
      headless: true,
      colorScheme: isDark ? 'dark' : 'light',
      viewport: { width, height },
    });
    const stage = new Stage(home, context);
    const page = await stage.page('popup.html');
    // The plan comes after the connection, and until it is in force a lookalike would only meet the backstop.
    const hasPlan = hasHelper && lists.protected?.length !== 0;
    while (hasPlan && !(await page.evaluate(async () => (await chrome.declarativeNetRequest.getDynamicRules()).length > 0)))
      await page.waitForTimeout(50);
    for (const each of context.pages()) if (each !== context.pages()[0]) await each.close();
    return stage;
  }

  /** The file of one list, as it is now. */
  read(list: 'protected' | 'exempt'): string[] {
    return readFileSync(`${this.home}/.config/urlguard/${list}.txt`, 'utf8')
      .split('\n')
      .filter((line) => line !== '');
  }

  write(list: 'protected' | 'exempt', names: readonly string[]): void {
    writeFileSync(`${this.home}/.config/urlguard/${list}.txt`, `${names.join('\n')}\n`);
  }

  /** Opens one of the extension's pages, and waits until it says how the helper is. */
  async page(path: string): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(`chrome-extension://${id}/${path}`);
    if (/^(options|popup|welcome)/.test(path))
      await page.waitForFunction(() => ['connected', 'missing'].includes(document.getElementById('helper')?.dataset['state'] ?? ''));
    if (path.startsWith('help')) await page.waitForFunction(() => document.querySelectorAll('#country option').length > 1);
    if (path.startsWith('transparency')) await page.waitForSelector('#counts li');
    if (path.startsWith('coverage')) await page.waitForFunction(() => document.getElementById('mode')?.textContent !== '');
    if (path.startsWith('definitions')) await page.waitForFunction(() => document.querySelector('h2')?.textContent !== '');
    // It asks first which language its warning is to be in.
    if (path.startsWith('warning')) await page.waitForFunction(() => document.documentElement.dir !== '');
    return page;
  }

  /** Opens a lookalike, and waits for its warning. */
  async warning(url: string): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(url).catch(() => undefined); // it is stopped, which is an error to who drives
    await page.waitForFunction(() => document.body?.dataset['outcome'] !== undefined);
    return page;
  }

  async close(): Promise<void> {
    await this.context.close();
    rmSync(this.home, { recursive: true, force: true });
  }
}
