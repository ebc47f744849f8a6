import type { PlanPart, ReplyOf, RequestOf } from '../../protocol/messages.ts';
import { webHost } from '../web-host.ts';

/** Which navigations the browser must hold until the helper has spoken, as the helper planned it. */
export interface Plan {
  readonly lists: string;
  /** Names to hold, with all names under them. */
  readonly hold: readonly string[];
  /** RE2 expressions over the whole address. */
  readonly patterns: readonly string[];
  /** Names that are never held, with all names under them. */
  readonly release: readonly string[];
}

type AskPlan = (type: 'plan', request: RequestOf<'plan'>) => Promise<ReplyOf<'plan'>>;

/** One name the rules refuse would make the browser refuse them all. */
const isRuleName = (name: string): boolean => /^[a-z0-9._-]+$/.test(name);

/**
 * Fetches a plan part by part. When the lists change meanwhile the parts don't belong together: begin again.
 * @throws HostError
 */
export async function fetchPlan(ask: AskPlan): Promise<Plan> {
  const parts: PlanPart[] = [];
  do {
    const part = await ask('plan', { part: parts.length + 1 });
    if (parts[0] !== undefined && parts[0].lists !== part.lists) parts.length = 0;
    else parts.push(part);
  } while (parts[0] === undefined || parts.length < parts[0].parts);
  return {
    lists: parts[0].lists,
    hold: parts.flatMap((part) => part.hold).filter(isRuleName),
    patterns: parts.flatMap((part) => part.patterns ?? []),
    release: parts.flatMap((part) => part.release ?? []).filter(isRuleName),
  };
}

const isNamed = (names: ReadonlySet<string>, host: string): boolean => {
  for (let name = host; ; name = name.slice(name.indexOf('.') + 1)) {
    if (names.has(name)) return true;
    if (!name.includes('.')) return false;
  }
};

/** RE2 knows forms that scripts don't. Such a pattern still holds; only this second sight of it is missing. */
const isScriptPattern = (pattern: string): boolean => {
  try {
    return new RegExp(pattern) instanceof RegExp;
  } catch {
    return false;
  }
};

/** What the browser's rules do with an address, for who must know whether they have stopped it. */
export function planHolds(plan: Plan): (url: string) => boolean {
  const hold = new Set(plan.hold);
  const release = new Set(plan.release);
  const patterns = plan.patterns.filter(isScriptPattern).map((pattern) => new RegExp(pattern, 'i'));
  return (url) => {
    const host = webHost(url);
    if (host === undefined || isNamed(release, host)) return false;
    return isNamed(hold, host) || patterns.some((pattern) => pattern.test(url));
  };
}
