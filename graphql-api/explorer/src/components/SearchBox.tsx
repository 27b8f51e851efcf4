import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { navigate } from '../navigation';
import { queryAddress, TEXT_LENGTH_MAX, type QueryState } from '../search/queryState';

interface Props {
  readonly query: QueryState;
  readonly compact?: boolean;
  readonly autoFocus?: boolean;
}

/** Where one asks. The key `/` brings one here from anywhere on the page. */
export function SearchBox({ query, compact = false, autoFocus = false }: Props) {
  const [text, setText] = useState(query.text);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();

  useEffect(() => {
    if (autoFocus) {
      input.current?.focus();
    }
  }, [autoFocus]);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target)) {
        event.preventDefault();
        input.current?.focus();
        input.current?.select();
      }
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    navigate(queryAddress({ ...query, text: text.trim() }));
  };

  return (
    <search className={compact ? 'search-box compact' : 'search-box'}>
      <form onSubmit={submit}>
        <label className="visually-hidden" htmlFor={id}>
          Search
        </label>
        <input
          ref={input}
          id={id}
          type="search"
          name="q"
          value={text}
          maxLength={TEXT_LENGTH_MAX}
          autoComplete="off"
          placeholder={compact ? 'Search' : 'Ask in plain words, or name a key, a class, a file'}
          onChange={(event) => setText(event.target.value)}
        />
        <kbd aria-hidden="true">/</kbd>
        <button type="submit">Search</button>
      </form>
    </search>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/u.test(target.tagName))
  );
}
