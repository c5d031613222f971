interface Flight {
  readonly ending: AbortController;
  readonly answer: Promise<unknown>;
  callers: number;
}

/** Gives equal questions that are asked at the same time one answer. Whoever aborts leaves alone; the last one ends it. */
export type ShareFlight = <Answer>(
  key: string,
  signal: AbortSignal | undefined,
  start: (ending: AbortController) => Promise<Answer>,
) => Promise<Answer>;

export function sharedFlights(): ShareFlight {
  const flights = new Map<string, Flight>();

  function begin(key: string, start: (ending: AbortController) => Promise<unknown>): Flight {
    const ending = new AbortController();
    const flight = { ending, answer: start(ending), callers: 0 };
    const land = () => {
      if (flights.get(key) === flight) flights.delete(key);
    };
    flight.answer.then(land, land);
    flights.set(key, flight);
    return flight;
  }

  return (key, signal, start) => {
    if (signal?.aborted === true) return Promise.reject(signal.reason);
    const flight = flights.get(key) ?? begin(key, start);
    flight.callers += 1;
    // Under one key all answers have one type.
    const answer = flight.answer as ReturnType<typeof start>;
    if (signal === undefined) return answer;
    return new Promise((resolve, reject) => {
      const leave = () => {
        reject(signal.reason);
        flight.callers -= 1;
        if (flight.callers > 0) return;
        flights.delete(key);
        flight.ending.abort(signal.reason);
      };
      signal.addEventListener('abort', leave, { once: true });
      answer.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
    });
  };
}
