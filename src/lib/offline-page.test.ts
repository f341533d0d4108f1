import assert from 'node:assert/strict';
import { test } from 'node:test';
import { offlinePage } from './offline-page.ts';

const files = new Set(['index.html', 'all/index.html']);

test('links to other sites are marked, own ones become relative, all are counted', () => {
  const html = '<a href="https://docs.python.org/3/">docs</a> <a class="x" href="/all/">all</a>';
  const page = offlinePage(html, 'index.html', files, '/');
  assert.match(
    page.html,
    /docs<span role="img" aria-label=" \(needs the network\)"> ↗<\/span><\/a>/,
  );
  assert.match(page.html, /<a class="x" href="all\/index\.html">all<\/a>/);
  assert.equal(page.links, 2);
});

test('what is for the site only goes, and what is for the copy only is shown', () => {
  const html =
    '<!--online--><a href="/gone.zip">zip</a><!--/online--><p hidden data-offline>You have it.</p>';
  const page = offlinePage(html, 'index.html', files, '/');
  assert.equal(page.html, '<p>You have it.</p>');
  assert.deepEqual(page.unresolved, []);
});

test('what needs a server is hidden, and a sentence says so in its place', () => {
  const html =
    '<div class="a > b" data-needs-server="Sending a report"><button>Send</button></div><p data-needs-serverless="x"></p>';
  assert.equal(
    offlinePage(html, 'index.html', files, '/').html,
    '<p class="lab">Sending a report needs a server, which the offline copy has not.</p>' +
      '<div class="a > b" data-needs-server="Sending a report" hidden><button>Send</button></div><p data-needs-serverless="x"></p>',
  );
});
