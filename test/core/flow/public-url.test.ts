import { expect, test } from '@jest/globals';
import { urlProblem } from '../../../src/core/flow/public-url.ts';

test.each([
  'https://api.example.com/x?y=1',
  'https://api.example.com:8443/',
  'https://8.8.8.8/',
  'https://[2606:4700:4700::1111]/',
  'https://münchen.de/',
])('%s may be called', (url) => {
  expect(urlProblem(url)).toBeNull();
});

test.each([
  'http://api.example.com/',
  'ftp://api.example.com/',
  'javascript:alert(1)',
  'api.example.com',
  '',
  'https://user:pass@example.com/',
  'https://user@example.com/',
  'https://localhost/',
  'https://LOCALHOST./',
  'https://foo.localhost/',
  'https://intranet/',
  'https://db.internal/',
  'https://metadata.google.internal/',
  'https://printer.local/',
  'https://127.0.0.1/',
  'https://127.1/',
  'https://2130706433/',
  'https://0x7f.0.0.1/',
  'https://0177.0.0.1/',
  'https://0.0.0.0/',
  'https://10.1.2.3/',
  'https://172.16.0.1/',
  'https://192.168.1.1/',
  'https://169.254.169.254/latest/meta-data',
  'https://100.64.0.1/',
  'https://224.0.0.1/',
  'https://255.255.255.255/',
  'https://[::1]/',
  'https://[::]/',
  'https://[fe80::1]/',
  'https://[fd00::1]/',
  'https://[::ffff:127.0.0.1]/',
  'https://[::ffff:7f00:1]/',
  'https://[64:ff9b::7f00:1]/',
  'https://[2002:7f00:1::]/',
  'https://１２７.0.0.1/',
  `https://example.com/${'x'.repeat(3000)}`,
])('%s may not', (url) => {
  expect(urlProblem(url)).toMatch(/^must/);
});
