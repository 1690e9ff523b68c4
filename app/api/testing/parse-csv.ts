/** RFC 4180, written apart from the writer it tests: rows of cells, quotes undone. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const { cell, end } = text[at] === '"' ? quoted(text, at + 1) : plain(text, at);
    row.push(cell);
    if (text[end] === ",") {
      at = end + 1;
    } else if (text.startsWith("\r\n", end)) {
      rows.push(row);
      row = [];
      at = end + 2;
    } else {
      throw new SyntaxError(`neither a comma nor a line's end at ${end}: ${text.slice(end, end + 20)}`);
    }
  }
  return rows;
}

function plain(text: string, start: number): { cell: string; end: number } {
  const length = text.slice(start).search(/[,\r\n"]/);
  return { cell: text.slice(start, start + length), end: start + length };
}

function quoted(text: string, start: number): { cell: string; end: number } {
  let end = start;
  while (text[end] !== '"' || text[end + 1] === '"') {
    if (end >= text.length) throw new SyntaxError("a quote is not closed");
    end += text[end] === '"' ? 2 : 1;
  }
  return { cell: text.slice(start, end).replaceAll('""', '"'), end: end + 1 };
}
