// Appends what a Jest run came to, as one line of JSON, to the file named by KABAR_TEST_COUNTS, which scripts/test.mjs reads;
// and what failed, in words, to the one named by KABAR_TEST_FAILURES, which .ci/run shows at its end.
import { appendFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

/** Of each failure: what was expected and what came, and where. */
const mostLines = 30;

export default class CountReporter {
  onRunComplete(_contexts, results) {
    const file = process.env.KABAR_TEST_COUNTS;
    if (!file) return;
    const counts = {
      passed: results.numPassedTests,
      // A file that did not even load is a failure too, though it holds no failed test.
      failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
      skipped: results.numPendingTests + results.numTodoTests,
    };
    appendFileSync(file, `${JSON.stringify(counts)}\n`);
    if (process.env.KABAR_TEST_FAILURES) appendFileSync(process.env.KABAR_TEST_FAILURES, failuresOf(results));
  }
}

function failuresOf({ testResults }) {
  return testResults
    .flatMap(({ testResults: tests, testExecError }) => [
      ...(testExecError ? [{ fullName: testExecError.message, failureMessages: [testExecError.stack] }] : []),
      ...tests.filter(({ status }) => status === 'failed'),
    ])
    .map(({ fullName, failureMessages }) => {
      const lines = stripVTControlCharacters(failureMessages.join('\n')).split('\n');
      return `✕ ${fullName}\n${lines
        .slice(0, mostLines)
        .map((line) => `    ${line}\n`)
        .join('')}\n`;
    })
    .join('');
}
