const STOP = new Set(
  `a about after all also always am an and another any are as at be because been before being both but by
  can could did do does done during each either else even ever few for from get gets getting goes going got
  had has have having he her here him his how i if in into is it its itself just keep keeps let like made
  make makes many may me might more most much must my now of off on once one only or other our out over own
  same say says see seem she should since so some still such take than that the their them then there these
  they thing this those though through to too two under up upon us use used uses using very want was way we
  well were what when where which while who whole why will with would yet you your`
    .split(/\s+/)
    .filter(Boolean),
);

/** Words that people use for the same thing; the first of each line stands for all. */
const GROUPS = `hang hung freeze froze frozen stuck stall wedge unresponsive lockup
not never no nothing without cannot cant dont doesnt didnt isnt wont nobody none
answer respond response reply responsive
heartbeat ping keepalive pong
ctrlc keyboardinterrupt sigint
kill terminate
stop halt quit end finish
exit leave
drop disconnect disconnection lose lost
app application program script server bot service site api
slow slower slowly
fast faster speed speedup
concurrent concurrently parallel simultaneous simultaneously
sequential sequentially serial serially
wait awaits awaiting
late delay delayed
jupyter notebook colab ipython
download upload fetch
error exception traceback
deadlock deadlocked
window gui ui
timeout timeouts timed`;

const CANON = new Map<string, string>();
for (const group of GROUPS.split('\n')) {
  const words = group.split(' ');
  for (const word of words) CANON.set(stem(word), words[0]!);
}

/** Cuts usual endings; crude on purpose, since both sides are cut alike. */
function stem(word: string): string {
  let cut = word;
  if (cut.length > 4) cut = cut.replace(/(?:ies)$/, 'y').replace(/(?:sses)$/, 'ss');
  if (cut.length > 5) cut = cut.replace(/(?:ing|ed|ly)$/, '');
  if (cut.length > 3) cut = cut.replace(/([^s])s$/, '$1');
  if (cut.length > 4) cut = cut.replace(/e$/, '');
  return cut.length > 3 ? cut.replace(/([bdfglmnprt])\1$/, '$1') : cut;
}

/**
 * The words of a sentence that carry meaning, stemmed, synonyms made one, in order. Dotted names count as a
 * whole and by their parts.
 */
export function stemsOf(text: string): string[] {
  const plain = text
    .toLowerCase()
    .replace(/['\u2019]/g, '')
    .replace(/\^c|\bctrl ?[-+]? ?c\b|\bcontrol[- ]c\b/g, ' ctrlc ')
    .replace(/\bat the same time\b/g, ' concurrent ')
    .replace(/\bone (?:by|after) (?:one|another|the other)\b/g, ' sequential ');
  const stems: string[] = [];
  for (const word of plain.match(
    /[a-z_][a-z0-9_]*(?:\.[a-z_][a-z0-9_]*)*|\d{3,}|\p{Letter}{2,}/gu,
  ) ?? []) {
    if (word.length > 60 || STOP.has(word)) continue;
    const parts = word.includes('.') ? [word, ...word.split('.')] : [word];
    for (const part of parts) if (!STOP.has(part) && part !== '') stems.push(canonical(part));
  }
  return stems;
}

function canonical(word: string): string {
  const cut = stem(word);
  return CANON.get(cut) ?? cut;
}
