export class NoAnswer extends Error {
  constructor() {
    super('no_answer');
    this.name = 'NoAnswer';
  }
}

/** Some things that a browser is asked for are left unanswered for ever. */
export async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const deadline = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new NoAnswer()), ms);
  });
  try {
    return await Promise.race([work, deadline]);
  } finally {
    clearTimeout(timer);
  }
}
