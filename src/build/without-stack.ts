/**
 * Runs a step of the build whose errors are sentences for the author of the content.
 * @throws what the step throws, without the stack trace, which would say nothing about the content
 */
export async function withoutStack<T>(step: () => T | Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const sentences = new Error(error.message);
    sentences.stack = '';
    throw sentences;
  }
}
