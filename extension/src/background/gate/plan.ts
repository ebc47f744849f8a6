import type { PlanPart, ReplyOf, RequestOf } from '../../shared/protocol/messages.ts';

/** The navigations that the browser must hold until the helper has spoken, as the helper planned it. */
export interface Plan {
  /** The version of everything it was made from, and a verdict depends on. */
  readonly lists: string;
  /** RE2 expressions over the whole address. */
  readonly patterns: readonly string[];
  /** Names that are never held, with all names under them. */
  readonly release: readonly string[];
  /** True when it holds all that the helper can plan for. */
  readonly complete: boolean;
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
    patterns: parts.flatMap((part) => part.patterns),
    release: parts.flatMap((part) => part.release).filter(isRuleName),
    complete: parts[0].complete,
  };
}
