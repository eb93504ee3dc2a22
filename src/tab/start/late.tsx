import { lazy, type FunctionComponent } from 'react';

/** A part of the program that comes when it is needed, as a component that suspends until then. */
export type Late<Props> = FunctionComponent<Props> & {
  /** Fetches it before anybody needs it, with what it shows at once. Rejects when it does not come; ask again then. */
  readonly fetch: () => Promise<unknown>;
};

type Part<Props> = {
  readonly default: FunctionComponent<Props>;
  /** What the part shows from the start, and brings in files of its own: it waits for them, so that nothing moves. */
  readonly parts?: readonly Pick<Late<never>, 'fetch'>[];
};

/**
 * As React's `lazy`, but what has been fetched is drawn at once: for a promise, fulfilled or not, `lazy` shows its
 * fallback first, and React keeps a fallback that it has shown for 300 ms.
 */
export function late<Props extends object>(load: () => Promise<Part<Props>>): Late<Props> {
  let come: Part<Props> | undefined;
  let coming: Promise<Part<Props>> | undefined;

  async function loadWhole(): Promise<Part<Props>> {
    const part = await load();
    // What does not come now is asked for again, and missed, where it is drawn.
    await Promise.allSettled(part.parts?.map(({ fetch }) => fetch()) ?? []);
    come = part;
    return part;
  }

  function fetch(): Promise<Part<Props>> {
    coming ??= loadWhole();
    coming.catch(() => {
      coming = undefined;
    });
    return coming;
  }

  const Shown = lazy(() => (come === undefined ? fetch() : atOnce(come)));
  const LatePart = (props: Props) => <Shown {...props} />;
  return Object.assign(LatePart, { fetch });
}

/** A promise that does not wait for the end of the task to tell what it has. */
function atOnce<T>(value: T): Promise<T> {
  return Object.assign(Promise.resolve(value), {
    // React gives it what to do with the value, and asks for nothing in return.
    then: (tell: (value: T) => void) => tell(value),
  });
}
