import { testBreakages } from './breakages.testing.ts';

testBreakages([
  [
    'a catalogued message that a page explains',
    ({ catalogue }) => {
      catalogue.push({
        ...catalogue[0]!,
        id: 'twin',
        type: 'RuntimeError',
        template: '{x} loop is closed',
      });
    },
    /'twin' is the published message 'loop-is-closed'; delete it/,
  ],
  [
    'a catalogued id that is published',
    ({ catalogue }) => {
      catalogue[0]!.id = 'loop-is-closed';
    },
    /'loop-is-closed' is the published message 'loop-is-closed'/,
  ],
  [
    'an id that is catalogued twice',
    ({ catalogue }) => {
      catalogue.push(catalogue[0]!);
    },
    /'set-is-empty' is there twice/,
  ],
  [
    'a catalogued message without words',
    ({ catalogue }) => {
      catalogue[0]!.template = '{state}: {future}';
    },
    /'set-is-empty' has no words of its own to look for; give proof/,
  ],
]);
