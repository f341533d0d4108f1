/**
 * Turns of phrase that stand for one observation, and the word that is counted for it. Tried in this order on text
 * in lower case without apostrophes; the gaps are bounded, so the work stays linear.
 */
export const CONCEPTS: readonly (readonly [RegExp, string])[] = [
  [/\^c|\bctrl ?[-+]? ?c\b|\bcontrol[- ]c\b|\bkeyboard ?interrupts?\b/g, 'ctrlc'],
  [/\bdocker stop\b|\bsigterm\b/g, 'ctrlc'],
  [/\bkill -9\b|\btask manager\b/g, 'kill stop'],
  [/<coroutine object\b[^>]{0,80}>?|\bcoroutine objects?\b/g, 'coroutineobject coroutine'],
  [/\b(?:time ?limit|timed? ?outs?)\b/g, 'timeout'],
  [
    /\bone (?:by|after|at) (?:one|a time|another|the other|each other)\b|\bin (?:sequence|series|a row)\b/g,
    'sequential',
  ],
  [
    /\b(?:not|no|never|isnt|arent|without)(?: (?:at all|any|in|run|running|really))? (?:parallel|parallelism|concurren\w{0,6}|simultaneous\w{0,4}|speed ?up|faster|quicker)\b/g,
    'sequential',
  ],
  [
    /\b(?:only|just) when (?:the )?(?:first|previous|last)\b|\bsum of all\b|\bsame time (?:as|like)\b/g,
    'sequential',
  ],
  [/\bwaits? (?:for |on )?(?:another|the (?:other|previous|first))\b/g, 'sequential mutual'],
  [/\bat (?:the )?same time\b|\bat once\b|\bin parallel\b/g, 'concurrent'],
  [
    /\btoo (?:early|soon)\b|\bbefore (?:[\w-]{1,30} ){0,7}?(?:finish|done|complete|end|over|ready|saved|written)\w{0,4}\b|\bwithout waiting\b|\b(?:just|immediately|suddenly|simply) (?:exit|end|quit|finish)\w{0,4}\b|\b(?:exit|end|quit|finish)\w{0,4} (?:immediately|early|right away)\b/g,
    'tooearly finish',
  ],
  [
    /\b(?:stops?|stopped|not|doesnt|dont|never|no longer|cant|cannot|wont|isnt|without|didnt) (?:\w{1,20} )?(?:respond|answer|react|repl)\w{0,5}\b/g,
    'hang not answer',
  ],
  [
    /\b(?:never|not|isnt|doesnt|didnt|wont|dont|nothing|no) (?:be |been |being |get |gets |getting |even |ever )?(?:runs?|ran|execut\w{1,5}|called|starts?|started|reached|invoked|fires?|fired|firing|triggered|shown?)\b|\bskipped\b|\bnothing (?:inside|in) \w{1,20}/g,
    'neverrun not',
  ],
  [
    /\bnothing happens?\b|\b(?:does|do|did|has|have|had) (?:nothing|no effect)\b|\b(?:is|are|gets?|was|were|been) (?:just |simply |completely )?ignored\b|\b(?:doesnt|dont|didnt|not) (?:do anything|work(?:ing)?)\b|\bno effect\b/g,
    'noeffect not',
  ],
  [
    /\b(?:keeps?|kept|still) (?:on )?(?:running|runs?|going|working|works|alive)\b|\b(?:goes|go|went|carr(?:y|ies)) on\b|\bnever (?:stops?|ends?|finish\w{0,2}|times? out)\b/g,
    'goeson',
  ],
  [
    /\bnever (?:returns?|continues?|comes? back|goes on|resumes?|done)\b|\bfor ?ever\b|\bendless(?:ly)?\b/g,
    'forever not',
  ],
  [
    /\b(?:all|every) (?:the )?other(?:s\b| \w{1,20})|\bevery(?:thing|one|body)(?: else)?\b|\b(?:whole|entire)\b|\bother (?:user|client|task|request|command|coroutine)s?\b/g,
    'everything',
  ],
  [/\beach other\b|\bone another\b|\bthe other one\b/g, 'mutual'],
];

/** Words that people use for the same thing; the first of each line stands for all. */
export const GROUPS = `hang hung freeze froze frozen stuck stall wedge unresponsive lockup jam
not never no nothing without cannot cant dont doesnt didnt isnt wont nobody none arent
answer respond response reply responsive react
heartbeat ping keepalive pong
ctrlc keyboardinterrupt sigint
kill killed
stop halt quit end exit leave terminate die shut shutdown
finish complete done ready
drop disconnect disconnection lose lost offline
app application program script server bot service site api daemon
slow slower slowly long heavy big large huge lengthy
fast faster speed speedup quick
concurrent concurrently concurrency parallel simultaneous simultaneously
sequential sequentially serial serially
wait awaits awaiting
late delay delayed later
jupyter notebook colab ipython
download upload fetch scrape crawl
url link website webpage page
error exception traceback raise
deadlock deadlocked
window gui ui button tkinter tk qt pyqt pyside messagebox
timeout timeouts
client user visitor customer
request ask query
many thousand hundred lots load
memory ram oom mem heap
grow increase rise climb leak accumulate
compute computation calculate calculation process cpu crunch
begin start launch
print output log display
upgrade update migrate
wrong incorrect bad
swallow swallowed
sometimes randomly random occasionally intermittent
function method routine
db database sql sqlite postgres`;
