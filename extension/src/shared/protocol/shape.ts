/**
 * What of a helper's message the extension relies on, checked before it is used. The helper is ours, but an older or
 * newer one, or another program under our name, must become a visible fault and never an exception in a listener.
 */
import { isLookalike, type RequestType, type Verdict } from './messages.ts';

type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown): value is string => typeof value === 'string';
const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);
const isName = (value: unknown): boolean => isObject(value) && isText(value['ascii']) && isText(value['unicode']);
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;
const isList = (value: unknown, each: (item: Json) => boolean): boolean =>
  Array.isArray(value) && value.every((item) => isObject(item) && each(item));

const verdicts: readonly unknown[] = ['protected', 'exempt', 'known', 'clear', 'lookalike', 'unjudged'];

function isVerdict(reply: Json): boolean {
  if (!verdicts.includes(reply['verdict']) || !isText(reply['lists'])) return false;
  if (!isLookalike(reply as unknown as Verdict)) return true;
  const evidence = reply['evidence'];
  return (
    isText(reply['site']) &&
    isText(reply['kind']) &&
    isText(reply['target']) &&
    isObject(evidence) &&
    isName(evidence['seen']) &&
    isName(evidence['real']) &&
    isList(evidence['segments'], (segment) => isText(segment['op']) && isText(segment['seen']) && isText(segment['real']))
  );
}

const isFaults = (value: unknown): boolean => isList(value, (fault) => isText(fault['code']) && isText(fault['message']));
const isSets = (value: unknown): boolean => isList(value, (set) => isTexts(set['names']) && isCount(set['total']) && isText(set['source']));
const isEntries = (reply: Json): boolean =>
  isCount(reply['total']) && isList(reply['entries'], (entry) => isText(entry['name']) && isText(entry['source']));
const isEdit = (reply: Json): boolean =>
  isText(reply['lists']) && isList(reply['results'], (result) => isText(result['input']) && isText(result['outcome']));

export const isHello = (message: Json): boolean =>
  message['type'] === 'hello' &&
  isCount(message['protocol']) &&
  isText(message['version']) &&
  isText(message['lists']) &&
  (message['oldest'] === undefined || isCount(message['oldest']));

const checks: Readonly<Record<RequestType, (reply: Json) => boolean>> = {
  hello: isHello,
  check: isVerdict,
  status: (reply) =>
    isText(reply['version']) &&
    ['protected', 'exempt', 'known'].every((key) => isCount(reply[key])) &&
    isList(reply['data'], (data) => isText(data['name']) && isText(data['version'])) &&
    isFaults(reply['faults']),
  policy: (reply) => isText(reply['lists']) && typeof reply['whole'] === 'boolean' && isFaults(reply['faults']),
  settings: (reply) =>
    isText(reply['lists']) &&
    isList(reply['settings'], (setting) => isText(setting['key']) && isText(setting['source'])) &&
    isCount(reply['knownSitesTotal']) &&
    isSets(reply['knownSites']) &&
    isCount(reply['sameOwnerTotal']) &&
    isSets(reply['sameOwner']),
  event: (reply) => typeof reply['written'] === 'boolean',
  plan: (reply) =>
    isText(reply['lists']) &&
    isCount(reply['part']) &&
    isCount(reply['parts']) &&
    typeof reply['complete'] === 'boolean' &&
    isTexts(reply['patterns']) &&
    isTexts(reply['release']),
  'protected-list': isEntries,
  'exempt-list': isEntries,
  'protected-add': isEdit,
  'protected-preview': isEdit,
  'protected-remove': isEdit,
  'exempt-add': isEdit,
  'exempt-preview': isEdit,
  'exempt-remove': isEdit,
  coverage: (reply) => isText(reply['lists']) && ['variants', 'caught', 'excused', 'missed'].every((key) => isCount(reply[key])),
};

/** The `type` a request's reply carries: its own, but `verdict` for a check. */
export const replyType = (type: RequestType): string => (type === 'check' ? 'verdict' : type);

/** Whether `reply` is a well-formed answer to a request of this type. */
export const isReplyTo = (type: RequestType, reply: Json): boolean => reply['type'] === replyType(type) && checks[type](reply);
