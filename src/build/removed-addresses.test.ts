import assert from 'node:assert/strict';
import { test } from 'node:test';
import { removedAddresses } from './removed-addresses.ts';

const PATCHES = `diff --git a/content/published-addresses.txt b/content/published-addresses.txt
--- a/content/published-addresses.txt
+++ b/content/published-addresses.txt
@@ -1,3 +1,2 @@
 /
-/causes/old-name/
-/errors/
+/errors/new/
`;

test('an address that was taken out is named, one that only moved is not', () => {
  assert.deepEqual(removedAddresses(PATCHES, ['/', '/errors/', '/errors/new/']), [
    '/causes/old-name/',
  ]);
  assert.deepEqual(removedAddresses('', ['/']), []);
});
