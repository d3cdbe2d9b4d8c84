package io.github.nafworkbench.data.reading;

import io.github.nafworkbench.data.CompactTexts;
import java.util.Arrays;

/** Gathers the cells of one column as text, as they are in the file. Used by one thread. */
final class TextCells {
    private final byte[] text;
    private final byte quote;
    private byte[] bytes;
    private int size;
    private final int[] ends;
    private int rows;

    private TextCells(ParsedText parsed, int rows, long size) {
        this.text = parsed.text().bytes();
        this.quote = (byte) parsed.dialect().quote();
        this.bytes = new byte[(int) Math.min(size, parsed.text().length()) + 16];
        this.ends = new int[rows];
    }

    /**
     * All cells of a column.
     *
     * @param raw whether some are plain numbers, whose writing is to be looked up in the text again
     */
    static CompactTexts of(ParsedText parsed, int column, boolean raw) {
        long size = 0;
        for (Chunk chunk : parsed.chunks()) {
            ChunkColumn cells = chunk.columns[column];
            for (int i = 0; i < cells.odd; i++) {
                size += Math.abs(cells.oddTo[i]) - cells.oddFrom[i];
            }
        }
        TextCells gathered = new TextCells(parsed, parsed.rows(), size);
        for (Chunk chunk : parsed.chunks()) {
            if (raw) {
                gathered.lookUp(parsed, chunk, column);
            } else {
                gathered.take(chunk, column);
            }
        }
        return new CompactTexts(Arrays.copyOf(gathered.bytes, gathered.size), gathered.ends);
    }

    private void take(Chunk chunk, int column) {
        ChunkColumn cells = chunk.columns[column];
        int odd = 0;
        for (int row = 0; row < chunk.rows; row++) {
            if (odd < cells.odd && cells.oddRows[odd] == row) {
                int to = cells.oddTo[odd];
                add(cells.oddFrom[odd], to < 0 ? ~to : to, to < 0);
                odd++;
            } else {
                ends[rows++] = size;
            }
        }
    }

    private void lookUp(ParsedText parsed, Chunk chunk, int column) {
        Lexer lexer = new Lexer(text, parsed.text().length(), parsed.dialect());
        int p = chunk.start;
        int line = 0;
        for (int row = 0; row < chunk.rows; ) {
            boolean wanted = chunk.lines[row] == line;
            if (!wanted && lexer.commentAt(lexer.skipBlanks(p))) {
                p = lexer.toLineEnd(p);
            } else {
                p = lexer.lineStart(p);
                boolean found = false;
                for (int c = 0; ; c++) {
                    int end = lexer.cell(p);
                    line += lexer.lineEnds;
                    if (wanted && c == column) {
                        add(lexer.from, lexer.to, lexer.doubled);
                        found = true;
                    }
                    p = end;
                    if (!lexer.more(end)) {
                        break;
                    }
                    p = lexer.next(end);
                }
                if (wanted && !found) {
                    ends[rows++] = size;
                }
                row += wanted ? 1 : 0;
            }
            p = lexer.afterLineEnd(p);
            line++;
        }
    }

    private void add(int from, int to, boolean doubled) {
        if (size + to - from > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + to - from));
        }
        if (doubled) {
            for (int i = from; i < to; i++) {
                bytes[size++] = text[i];
                i += text[i] == quote && i + 1 < to && text[i + 1] == quote ? 1 : 0;
            }
        } else {
            System.arraycopy(text, from, bytes, size, to - from);
            size += to - from;
        }
        ends[rows++] = size;
    }
}
