/* Run and Edit below programs, and the playground. */
import { addStyles } from '../../browser/add-styles.ts';
import { Playground } from '../../browser/run/playground.ts';
import { RunnableProgram } from '../../browser/run/runnable-program.ts';
import styles from './run-program.late.css';

addStyles(styles);
document.addEventListener('click', (event) => {
  const button = (event.target as Element).closest<HTMLElement>('[data-run], [data-edit]');
  if (button === null) return;
  const program = RunnableProgram.around(button);
  void (button.dataset['run'] === undefined ? program?.edit() : program?.run());
});
const place = document.querySelector<HTMLElement>('[data-play]');
if (place !== null) void new Playground(place).begin();
