// Names the tests that failed, then sums the runners' result files in one honest line. Usage: total.mjs FOLDER FILE...
// Status 1 when a test failed, a file is missing or says that its run did not complete, or no test ran at all.
import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

/** Characters of a failed test's message, enough for whoever sees only the end of a log, as in CI. The whole stands above. */
const MESSAGE_LENGTH = 600;

const readers = { '.trx': fromTrx, '.json': fromVitest, '.xml': fromNode, '.tsv': fromCommands };
const [folder, ...names] = process.argv.slice(2);
const total = { passed: 0, failed: 0, skipped: 0 };
const problems = [];

for (const name of names) {
  const path = join(folder, name);
  if (!existsSync(path)) {
    problems.push(`${name}: missing, its run did not finish`);
    continue;
  }
  const text = readFileSync(path, 'utf8');
  const counted = readers[extname(name)](text);
  if (counted.passed + counted.failed + counted.skipped === 0) problems.push(`${name}: no test ran`);
  if (!counted.complete && counted.failed === 0) problems.push(`${name}: the run did not complete${said(counted.reasons ?? [])}`);
  for (const key of Object.keys(total)) total[key] += counted[key];
  for (const { test, message } of counted.failures) problems.push(`${name}: ${test}${said([message])}`);
}

// Where everything must run (.ci/run), what was skipped was not tested: as without root, which gives files to another user.
if (process.env.URLGUARD_RUN_EVERYTHING && total.skipped > 0) problems.push(`${total.skipped} skipped, and here every test must run`);

for (const problem of problems) console.log(problem);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = problems.length > 0 || total.failed > 0 || total.passed === 0 ? 1 : 0;

/** Messages behind a colon, each as long as it may be. */
function said(messages) {
  return messages.map((message) => `: ${message.trim().slice(0, MESSAGE_LENGTH).replaceAll('\n', '\n  ')}`).join('');
}

function fromTrx(text) {
  const counters = text.match(/<Counters ([^>]*)>/)?.[1] ?? '';
  const count = (name) => Number(counters.match(new RegExp(`\\b${name}="(\\d+)"`))?.[1] ?? 0);
  const failed = elements(text, 'UnitTestResult').filter(({ attributes }) => attributes.outcome === 'Failed');
  // A result has the test's own name only; its definition has the class, which in NUnit says the set-up too.
  const classes = new Map(
    failed.length === 0
      ? []
      : elements(text, 'UnitTest').map(({ attributes, content }) => [
          attributes.id,
          elements(content, 'TestMethod')[0]?.attributes.className,
        ]),
  );
  return {
    passed: count('passed'),
    failed: count('failed') + count('error') + count('timeout') + count('aborted'),
    // Not notExecuted: VSTest writes 0 there for ignored tests.
    skipped: count('total') - count('executed'),
    complete: text.includes('<ResultSummary outcome="Completed">'),
    // A test host that crashed, or was ended since it hung, has no failed test; VSTest says here what it knows.
    reasons: elements(text, 'RunInfo').map(({ content }) => plain(elements(content, 'Text')[0]?.content ?? '')),
    failures: failed.map(({ attributes, content }) => ({
      test: `${classes.get(attributes.testId)}.${attributes.testName}`,
      message: plain(elements(content, 'Message')[0]?.content ?? ''),
    })),
  };
}

function fromVitest(text) {
  const report = JSON.parse(text);
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
    complete: report.success,
    failures: report.testResults
      .flatMap((file) => file.assertionResults)
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => ({ test: fullName, message: failureMessages.join('\n') })),
  };
}

/** JUnit's form as node:test writes it: the counts stand in comments at the end. */
function fromNode(text) {
  const count = (name) => Number(text.match(new RegExp(`<!-- ${name} (\\d+) -->`))?.[1] ?? 0);
  return {
    passed: count('pass'),
    failed: count('fail') + count('cancelled'),
    skipped: count('skipped') + count('todo'),
    complete: text.trimEnd().endsWith('</testsuites>'),
    failures: elements(text, 'testcase')
      .filter(({ attributes }) => attributes.failure !== undefined)
      .map(({ attributes }) => ({ test: attributes.name, message: attributes.failure })),
  };
}

/** Reads the rows that tests/run writes of commands that count as one test each: NAME TAB pass, skip or fail. */
function fromCommands(text) {
  const rows = text
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
  const having = (result) => rows.filter((row) => row[1] === result).map(([name]) => name);
  for (const name of having('skip')) console.log(`NOT RUN, this machine can't: ${name}`);
  return {
    passed: having('pass').length,
    failed: having('fail').length,
    skipped: having('skip').length,
    complete: true,
    failures: having('fail').map((test) => ({ test, message: 'its output stands above' })),
  };
}

/** The elements of a name; none of those that are read here holds another of its own name. node:test leaves ">" in attributes as it is. */
function elements(text, name) {
  const element = new RegExp(`<${name}((?:\\s+[\\w:]+="[^"]*")*)\\s*(?:/>|>([\\s\\S]*?)</${name}>)`, 'g');
  return [...text.matchAll(element)].map(([, attributes, content = '']) => ({
    content,
    attributes: Object.fromEntries([...attributes.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key, value]) => [key, plain(value)])),
  }));
}

/** Text without XML's references. */
function plain(text) {
  const signs = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return text.replace(/&(?:#(x?)([0-9a-fA-F]+)|(lt|gt|quot|apos|amp));/g, (_, hex, code, sign) =>
    sign ? signs[sign] : String.fromCodePoint(Number.parseInt(code, hex ? 16 : 10)),
  );
}
