package io.github.nafworkbench.data.reading;

/**
 * Reads the lines of one piece of a text. The loop over the cells is one method on purpose: a plain number, which nearly
 * every cell is, is read in one walk over its bytes, without a call that looks at a byte twice.
 */
final class ChunkParser {
    private final byte[] text;
    private final int length;
    private final Lexer lexer;
    private final NumberScan scan;
    private final Shape shape;
    private final int bytesPerLine;

    /** Tells of the last line: numbers, cells, and cells up to the last one with content. */
    private int numbers;

    private int cells;
    private int filled;
    private int lineEnds;
    private boolean unclosed;

    /**
     * Makes a parser for one thread.
     *
     * @param bytesPerLine a guess, for the first size of arrays
     */
    ChunkParser(byte[] text, int length, Dialect dialect, Shape shape, int bytesPerLine) {
        this.text = text;
        this.length = length;
        this.lexer = new Lexer(text, length, dialect);
        this.scan = new NumberScan(text, dialect.decimal());
        this.shape = shape;
        this.bytesPerLine = bytesPerLine;
    }

    /** Reads all lines that begin from {@code start} to before {@code limit}. */
    Chunk parse(int start, int limit) {
        Chunk chunk = new Chunk(start, shape.width(), (limit - start) / bytesPerLine + 16);
        int p = start;
        int line = 0;
        while (p < limit) {
            int begin = line;
            if (lexer.commentAt(lexer.skipBlanks(p))) {
                p = lexer.toLineEnd(p);
            } else {
                chunk.growIfFull();
                p = line(p, chunk);
                line += lineEnds;
                keep(chunk, begin);
            }
            p = lexer.afterLineEnd(p);
            line++;
        }
        chunk.end = Math.min(p, length);
        chunk.lineCount = line;
        return chunk;
    }

    private void keep(Chunk chunk, int line) {
        if (unclosed) {
            chunk.addIrregular(line, Chunk.Irregular.QUOTE, cells);
        }
        if (filled == 0) {
            return;
        }
        if (cells <= shape.usualCells()) {
            chunk.widest = Math.max(chunk.widest, filled);
        }
        boolean isShort = cells < shape.needed();
        if (filled > shape.width()) {
            chunk.addIrregular(line, Chunk.Irregular.LONG, filled);
            forget(chunk);
        } else if (isShort && numbers == 0) {
            chunk.addIrregular(line, Chunk.Irregular.NOTE, cells);
            forget(chunk);
        } else {
            if (isShort && !shape.shortLines()) {
                chunk.addIrregular(line, Chunk.Irregular.SHORT, cells);
            }
            chunk.lines[chunk.rows++] = line;
        }
    }

    private static void forget(Chunk chunk) {
        for (ChunkColumn column : chunk.columns) {
            column.forget(chunk.rows);
        }
    }

    /** Reads one line into the row after the chunk's last. Returns the place of its line end. */
    private int line(int start, Chunk chunk) {
        int row = chunk.rows;
        ChunkColumn[] columns = chunk.columns;
        int width = columns.length;
        numbers = 0;
        filled = 0;
        lineEnds = 0;
        unclosed = false;
        int p = lexer.lineStart(start);
        int c = 0;
        while (true) {
            int end;
            if (c < width) {
                ChunkColumn column = columns[c];
                int after = scan.scan(p);
                if (after >= 0 && !lexer.cellEnd(after)) {
                    int next = lexer.skipBlanks(after);
                    after = lexer.cellEnd(next) ? next : -1;
                }
                if (after >= 0 && !Double.isNaN(scan.value)) {
                    column.numbers[row] = scan.value;
                    column.marked += scan.marked ? 1 : 0;
                    numbers++;
                    filled = c + 1;
                    end = after;
                } else if (lexer.cellEnd(p)) {
                    column.numbers[row] = Double.NaN;
                    end = p;
                } else {
                    end = other(p, column, row, c);
                }
            } else {
                end = lexer.cell(p);
                lineEnds += lexer.lineEnds;
                unclosed |= lexer.unclosed;
                filled = lexer.to > lexer.from ? c + 1 : filled;
            }
            c++;
            if (!lexer.more(end)) {
                cells = c;
                for (; c < width; c++) {
                    columns[c].numbers[row] = Double.NaN;
                }
                return end;
            }
            p = lexer.next(end);
        }
    }

    /** Takes a cell that is no plain number without quotes. */
    private int other(int p, ChunkColumn column, int row, int c) {
        int end = lexer.cell(p);
        lineEnds += lexer.lineEnds;
        unclosed |= lexer.unclosed;
        column.numbers[row] = Double.NaN;
        int from = lexer.quoted ? lexer.skipBlanks(lexer.from) : lexer.from;
        int to = lexer.to;
        while (to > from && text[to - 1] == ' ') {
            to--;
        }
        if (to <= from) {
            return end;
        }
        filled = c + 1;
        if (lexer.quoted && scan.scan(from) == to && !Double.isNaN(scan.value)) {
            column.numbers[row] = scan.value;
            column.marked += scan.marked ? 1 : 0;
            numbers++;
        } else {
            column.addOdd(row, from, to, lexer.doubled);
        }
        return end;
    }
}
