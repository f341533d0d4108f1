import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentSecurityPolicy, withContentSecurityPolicy } from './content-security-policy.ts';

const PAGE =
  '<html><head><meta charset="utf-8"><style>a{}</style></head><body><script>1</script></body></html>';

test('inline scripts and styles are allowed by hash, and nothing else is', () => {
  assert.equal(
    contentSecurityPolicy(PAGE),
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-a4ayc/80/OGda4BO/1o/V0etpOqiLx1JwB5S3beHW0s='; " +
      "style-src 'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk='; img-src 'self' data:; connect-src 'self'; " +
      "worker-src 'self' blob:; base-uri 'none'; form-action 'self'",
  );
});

test('the policy stands right behind the charset', () => {
  assert.match(
    withContentSecurityPolicy(PAGE, 'x.html'),
    /<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none';/,
  );
});

test('data in a page is no script; a style attribute is refused', () => {
  const data = '<script type="application/ld+json">{}</script>';
  assert.equal(
    contentSecurityPolicy(PAGE),
    contentSecurityPolicy(PAGE.replace('<script>', `${data}<script>`)),
  );
  assert.throws(
    () => withContentSecurityPolicy(PAGE.replace('<body>', '<body style="color:red">'), 'x.html'),
    /^Error: x\.html has a style attribute/,
  );
  assert.throws(() => withContentSecurityPolicy('<p>', 'x.html'), /no <meta charset/);
});
