/** Keeps the last answers for a short while, so that going back shows a page at once. */
export class AnswerCache {
  readonly #answers = new Map<string, { readonly data: unknown; readonly until: number }>();
  readonly #sizeMax: number;
  readonly #lifeMillis: number;
  readonly #now: () => number;

  constructor(sizeMax: number, lifeMillis: number, now: () => number = Date.now) {
    this.#sizeMax = sizeMax;
    this.#lifeMillis = lifeMillis;
    this.#now = now;
  }

  get(question: string): unknown {
    const answer = this.#answers.get(question);
    return answer && answer.until > this.#now() ? answer.data : undefined;
  }

  put(question: string, data: unknown): void {
    this.#answers.delete(question);
    this.#answers.set(question, { data, until: this.#now() + this.#lifeMillis });
    const oldest = this.#answers.keys().next();
    if (this.#answers.size > this.#sizeMax && !oldest.done) {
      this.#answers.delete(oldest.value);
    }
  }

  forget(question: string): void {
    this.#answers.delete(question);
  }
}
