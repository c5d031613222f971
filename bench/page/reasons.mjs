const COLD = `A profile of a process that has answered 5,000 of them: of 8 ms of processor for \`list\`, 19 % is the collection of garbage,
  14 % the driver’s reading of rows, 9 % writing to sockets, 6 % making records of wide rows, 6 % the domain’s arithmetic, and the
  rest, in pieces of a percent, the resolvers and promises of 280 fields. No single piece is to be had cheaply. And the code is
  slow while it is new: for \`one\` 10 ms of processor at first, 7 after 1,000 requests, 4.9 after 7,000 (floor A: 2.6, 1.8, 1.0); a
  sample begins after two seconds, when a cold process has answered some three hundred.`;

const PEERS = `The peers are given the same figures with less around them. ${COLD}`;

/** Why a row is short, and what was seen when one looked: told on the page where it is. By what stands in the row. */
export const REASONS = {
  'persisted GET, warm ÷ floor B': `Of 35 to 40 µs of processor, 27 are node:http, as of floor B. The rest reads the six headers
  that name an answer, looks it up, and makes an id and a record for logs and metrics.`,
  '304 ÷ floor B’s 304': `As for an answer with its body, of 20 to 25 µs that floor B takes.`,
  'cold `list`, POST ÷ floor A': COLD,
  'cold `one`, POST ÷ floor A': `Three statements, where floor A sends one. ${COLD}`,
  'rows known, `list`, POST ÷ floor A': `No statement is sent: what is left is reading the question, the resolvers of 280 fields, and writing.`,
  'rows known, `one`, POST ÷ floor A': `No statement is sent: what is left is reading the question, the resolvers of 100 fields, and writing.`,
  '÷ PostGraphile 5, a view, cold': `PostGraphile makes one statement of a question and hands on the JSON that PostgreSQL makes, without
  intervals, certainty or comparability, which are this service’s work. ${COLD}`,
  '÷ PostGraphile 5, a computed column, cold': `As for the view; a function that computes the change in SQL is nearly as quick.`,
  '÷ Apollo Server, cold, `list`': PEERS,
  '÷ Apollo Server, cold, `one`': PEERS,
  'start to first answer ÷ bare node:http': `Bare node:http starts in 50 to 90 ms. A profile: 300 ms to compile one bundle of code, 600 to run
  what its modules begin with, 260 of them for a schema of 105 types; the rest connects, asks for migrations and the edition, and
  answers. Node 20 keeps no compiled code between starts; a cache of it, made by hand, saved a third in a trial.`,
  '`compare` with 200 inputs ÷ one, the SDK’s selection': `Three statements for either. One input shares them with nobody, and takes 5 ms of
  processor; each of 200 takes about 1 ms more, for some 90 fields with sentences in words and JSON of 4 kB.`,
  'memory after 1 M requests on the real dataset, MB': `150 MB before the first request: code, schema and the front’s tables. After a hundred
  thousand it is at its full size and stays there: rows and comparisons of the edition, answers, compiled documents, and the room
  that V8 takes for short-lived objects and for dead ones that it has not looked for yet.`,
  'ranking, one caller: milliseconds at 6 M': `One statement, which reads keys in a stored order, twenty indicators and forty readings: 3 ms of
  PostgreSQL, half of it for writing JSON. The rest is this program’s: comparing, resolvers of 200 fields, sockets, and the
  collection of garbage, in code that is still new.`,
  'load of 1 M readings ÷ bare `COPY`': `As above: \`COPY\` writes the same rows into one table without an index, and checks nothing.`,
  'load of 1 M readings, rows/s': `Half is this program’s (reading, checking, the domain’s arithmetic: one processor), half PostgreSQL’s
  upkeep of four indexes on each of three tables, since the edition before is served meanwhile.`,
};
