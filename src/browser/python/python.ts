/* Runs programs in the page: for whatever offers to run one. */
import { siteGlobal } from '../site-global.ts';
import { runPython } from './run-python.ts';

siteGlobal().runPython = runPython;
