package io.github.nafworkbench.data.reading;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * The lines of a text from its first line of data on, parsed in chunks by all cores. A chunk takes for granted that its
 * beginning is no part of a quoted cell; where the end of the chunk before tells otherwise it is parsed again from
 * there, so that the result is that of one walk through the text, whatever the number of threads.
 *
 * @param chunks in the order of the text, at least one
 * @param firstLine the line in the file at which the first chunk begins
 */
record ParsedText(Content text, Dialect dialect, Shape shape, List<Chunk> chunks, int firstLine) {
    /** Bytes of a chunk: small enough to keep every core busy to the end, large enough to cost nothing. */
    static final int CHUNK = 1 << 20;

    ParsedText {
        chunks = List.copyOf(chunks);
    }

    static ParsedText of(
            Content text, Dialect dialect, Shape shape, int start, int firstLine, int chunkBytes, Progress progress) {
        int length = text.length();
        int bytesPerLine = bytesPerLine(text, start);
        int[] bounds = bounds(text, start, chunkBytes);
        AtomicInteger done = new AtomicInteger();
        Chunk[] chunks = IntStream.range(0, bounds.length - 1)
                .parallel()
                .mapToObj(k -> {
                    Chunk chunk = new ChunkParser(text.bytes(), length, dialect, shape, bytesPerLine)
                            .parse(bounds[k], bounds[k + 1]);
                    progress.step(done.incrementAndGet() / (double) bounds.length);
                    return chunk;
                })
                .toArray(Chunk[]::new);
        int expected = start;
        for (int k = 0; k < chunks.length; k++) {
            if (chunks[k].start != expected) {
                progress.step(1);
                chunks[k] = new ChunkParser(text.bytes(), length, dialect, shape, bytesPerLine)
                        .parse(expected, bounds[k + 1]);
            }
            expected = Math.max(expected, chunks[k].end);
        }
        return new ParsedText(text, dialect, shape, List.of(chunks), firstLine);
    }

    /** Places at which chunks begin, all after line ends, and the end of the text. */
    private static int[] bounds(Content text, int start, int chunkBytes) {
        byte[] bytes = text.bytes();
        int length = text.length();
        IntStream.Builder bounds = IntStream.builder();
        int at = start;
        while (at < length) {
            bounds.add(at);
            long next = (long) at + chunkBytes;
            if (next >= length) {
                break;
            }
            int p = (int) next;
            while (p < length && bytes[p] != '\n' && bytes[p] != '\r') {
                p++;
            }
            while (p > at && bytes[p - 1] == '\r') {
                p--; // the line end may have begun before
            }
            at = Math.min(length, p + Lexer.lineEndBytes(bytes, p));
        }
        if (start >= length) {
            bounds.add(start);
        }
        bounds.add(length);
        return bounds.build().toArray();
    }

    private static int bytesPerLine(Content text, int start) {
        int end = Math.min(text.length(), start + (1 << 16));
        int lines = 1;
        for (int i = start; i < end; i++) {
            lines += text.bytes()[i] == '\n' ? 1 : 0;
        }
        return Math.max(2, (int) ((end - start) / (1.05 * lines)));
    }

    int rows() {
        return chunks.stream().mapToInt(c -> c.rows).sum();
    }

    /** Most cells up to the last one with content, of lines with no more cells than usual. */
    int widest() {
        return chunks.stream().mapToInt(c -> c.widest).max().orElse(0);
    }

    /** The line in the file of every row. */
    int[] lines() {
        int[] lines = new int[rows()];
        int row = 0;
        int before = firstLine;
        for (Chunk chunk : chunks) {
            for (int i = 0; i < chunk.rows; i++) {
                lines[row++] = before + chunk.lines[i];
            }
            before += chunk.lineCount;
        }
        return lines;
    }
}
