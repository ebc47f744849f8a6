// Sums the runners' result files and prints the one honest line. Usage: total.mjs FOLDER FILE...
// Status 1 when a test failed, a file is missing or says that its run did not complete, or no test ran at all.
import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

const readers = { '.trx': fromTrx, '.json': fromVitest, '.xml': fromNode };
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
  if (!counted.complete && counted.failed === 0) problems.push(`${name}: the run did not complete`);
  for (const key of Object.keys(total)) total[key] += counted[key];
}

for (const problem of problems) console.log(problem);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = problems.length > 0 || total.failed > 0 || total.passed === 0 ? 1 : 0;

function fromTrx(text) {
  const counters = text.match(/<Counters ([^>]*)>/)?.[1] ?? '';
  const count = (name) => Number(counters.match(new RegExp(`\\b${name}="(\\d+)"`))?.[1] ?? 0);
  return {
    passed: count('passed'),
    failed: count('failed') + count('error') + count('timeout') + count('aborted'),
    // Not notExecuted: VSTest writes 0 there for ignored tests.
    skipped: count('total') - count('executed'),
    complete: text.includes('<ResultSummary outcome="Completed">'),
  };
}

function fromVitest(text) {
  const report = JSON.parse(text);
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
    complete: report.success,
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
  };
}
