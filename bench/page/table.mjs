/** A table of Markdown. Columns of figures stand to the right. */
export function table(head, rows, figures = []) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, n) => (figures.includes(n) ? '---:' : '---'));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}

/** A figure as a person reads it. */
export function figure(value) {
  const size = Math.abs(value);
  if (size >= 1_000) return Math.round(value).toLocaleString('en');
  return String(Number(value.toFixed(size >= 100 ? 0 : size >= 10 ? 1 : size >= 0.1 ? 2 : 3)));
}

/** The median, and from where to where. */
export function ranged({ median, min, max }) {
  return min === max ? figure(median) : `${figure(median)} (${figure(min)} to ${figure(max)})`;
}
