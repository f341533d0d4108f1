import type { Message } from '../schemas/message.ts';

/** Sources that others than asyncio and coroutines reach too: of CPython, and of packages with a plain form. */
const COMMON = /^(?:Lib|Modules|redis)\/(?!.*asyncio)/;
/** Words that only messages about asyncio and coroutines hold. */
const TELLING = /corout|async|await|\bloop\b|\btask|futures?\b/i;

/** Whether other code than asyncio and coroutines raises a message too. */
export function isCommon({ source = '', template }: Pick<Message, 'source' | 'template'>): boolean {
  return COMMON.test(source) && !TELLING.test(template);
}
