import { readFile } from 'node:fs/promises';

/** Prints one line with the counts of a JSON report of the test runner; exit code 1 when no test ran. */
const [file = ''] = process.argv.slice(2);
const report = JSON.parse(await readFile(file, 'utf8').catch(() => '{}'));
const { numPassedTests: passed = 0, numFailedTests: failed = 0 } = report;
const skipped = (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0);
// A test file that could not be read at all counts as one failure, or a broken file would be no failure.
const broken = (report.testResults ?? []).filter(isBroken).length;
console.log(`${passed} passed, ${failed + broken} failed, ${skipped} skipped`);
if (passed + failed === 0) process.exit(1);

/** @param {{ status: string, assertionResults: readonly { status: string }[] }} result */
function isBroken({ status, assertionResults }) {
  return status === 'failed' && !assertionResults.some((assertion) => assertion.status === 'failed');
}
