/* The editor of programs: fetched when a reader asks to edit one. */
import { createEditor, type PrismEditor } from 'prism-code-editor';
import {
  defaultKeymap,
  editHistory,
  editorCommands,
  setIgnoreTab,
} from 'prism-code-editor/commands';
import layout from 'prism-code-editor/layout.css';
import 'prism-code-editor/languages/python';
import 'prism-code-editor/prism/languages/python';
import { addStyles } from '../add-styles.ts';
import { siteGlobal } from '../site-global.ts';
import styles from './editor.late.css';
import type { MakeEditor } from './program-editor.ts';

const isMac = /^(?:Mac|iP)/.test(navigator.platform);

/** Tab indents until Escape; then the next Tab leaves, as it does everywhere else. */
function letTabLeave(editor: PrismEditor, tell: (leaves: boolean) => void): void {
  let leaves = false;
  const set = (now: boolean): void => {
    if (leaves === now) return;
    leaves = now;
    setIgnoreTab(now);
    tell(now);
  };
  // Before the editor's own listener, for which Escape gives up the focus.
  editor.container.addEventListener(
    'keydown',
    (event) => {
      const isToggle = event.ctrlKey && event.key.toLowerCase() === 'm' && event.shiftKey === isMac;
      if (!isToggle && event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      set(!isToggle || !leaves);
    },
    true,
  );
  editor.textarea.addEventListener('focus', () => {
    leaves = false;
    setIgnoreTab(false);
    tell(false);
  });
  editor.textarea.addEventListener('input', () => {
    set(false);
  });
}

const makeEditor: MakeEditor = ({ text, name, describedBy, changed, run, tabLeaves }) => {
  const place = document.createDocumentFragment();
  let isReady = false;
  const editor = createEditor(
    place,
    {
      language: 'python',
      tabSize: 4,
      insertSpaces: true,
      value: text,
      onUpdate: (value) => {
        if (isReady) changed(value);
      },
    },
    editorCommands({
      ...defaultKeymap,
      'Mod+Enter': () => {
        run();
        return true;
      },
    }),
    editHistory(),
  );
  isReady = true;
  editor.textarea.setAttribute('aria-label', name);
  editor.textarea.setAttribute('aria-describedby', describedBy);
  letTabLeave(editor, tabLeaves);
  return {
    element: editor.container,
    field: editor.textarea,
    text: () => editor.value,
    setText: (value) => {
      editor.setOptions({ value });
    },
  };
};

addStyles(layout);
addStyles(styles);
siteGlobal().makeEditor = makeEditor;
