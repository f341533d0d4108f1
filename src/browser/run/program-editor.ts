/** What an editor is made with. */
export interface EditorOptions {
  text: string;
  /** Names the field. */
  name: string;
  /** Id of the element that describes its keys. */
  describedBy: string;
  changed: (text: string) => void;
  run: () => void;
  /** Whether Tab now leaves the field. */
  tabLeaves: (leaves: boolean) => void;
}

/** A field for a program, with its colours and line numbers. */
export interface ProgramEditor {
  element: HTMLElement;
  field: HTMLTextAreaElement;
  text: () => string;
  setText: (text: string) => void;
}

/** Makes an editor; its element is not in the page yet. */
export type MakeEditor = (options: EditorOptions) => ProgramEditor;
