/** One end of a line between two sides: a browser's worker, a thread of Node's, or two parts of one process. */
export type WorkPort<Out, In> = {
  readonly post: (message: Out) => void;
  /** To be called once. What is posted before is not lost. */
  readonly listen: (listener: PortListener<In>) => void;
  /** Ends the line, and the worker at its other end. */
  readonly close: () => void;
};

export type PortListener<In> = {
  readonly message: (message: In) => void;
  /** The other side died or cannot be understood: nothing will come any more. */
  readonly gone: (reason: unknown) => void;
};
