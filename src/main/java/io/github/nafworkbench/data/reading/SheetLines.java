package io.github.nafworkbench.data.reading;

import io.github.nafworkbench.data.InputException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;

/** Takes the cells of a sheet row by row and writes them as lines. */
final class SheetLines implements SheetContentsHandler {
    private static final int MOST_COLUMNS = 16_384;
    private static final int MOST_ROWS = 1 << 20;

    private final String name;
    private final Progress progress;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<String> cells = new ArrayList<>();
    private int lines;
    private int rows;
    private int rowsWithNumbers;
    private int width;

    /** Ends the reading of a sheet that is too large. */
    static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient InputException problem;

        private TooMuch(InputException problem) {
            super(problem);
            this.problem = problem;
        }

        InputException problem() {
            return problem;
        }
    }

    SheetLines(String name, Progress progress) {
        this.name = name;
        this.progress = progress;
    }

    /** How many rows have a cell with content. */
    int rows() {
        return rows;
    }

    /** Whether it is more than a page of text: whether more than one row holds a number. */
    boolean holdsNumbers() {
        return rowsWithNumbers > 1;
    }

    /** Whether it is rather the sheet to be read than one before it. */
    boolean betterThan(@Nullable SheetLines before) {
        return rows > 1 && (before == null || (holdsNumbers() && !before.holdsNumbers()));
    }

    /** Most cells of a row up to its last one with content. */
    int width() {
        return width;
    }

    Content content() {
        return Content.of(out.toByteArray());
    }

    @Override
    public void startRow(int row) {
        cells.clear();
    }

    @Override
    public void cell(String reference, @Nullable String value, @Nullable XSSFComment comment) {
        cell(reference == null ? cells.size() : new CellReference(reference).getCol(), value == null ? "" : value);
    }

    /** Takes the cell of a column, counted from 0. */
    void cell(int column, String value) {
        if (value.isEmpty() || column >= MOST_COLUMNS) {
            return;
        }
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, value.startsWith("ERROR:") ? value.substring("ERROR:".length()) : value);
    }

    @Override
    public void endRow(int row) {
        if (cells.isEmpty()) {
            return;
        }
        for (; lines < Math.min(row, MOST_ROWS); lines++) {
            out.write('\n');
        }
        out.writeBytes(QuotedCells.line(cells).getBytes(StandardCharsets.UTF_8));
        out.write('\n');
        lines++;
        rows++;
        if (!holdsNumbers() && cells.stream().anyMatch(SheetLines::number)) {
            rowsWithNumbers++;
        }
        width = Math.max(width, cells.size());
        if (out.size() > SourceFile.mostBytes()) {
            throw new TooMuch(SourceFile.tooLarge(name, "holds more than " + (SourceFile.mostBytes() >> 20) + " MB"));
        }
        if (rows % 1000 == 0) {
            progress.step(0.5);
        }
    }

    private static boolean number(String cell) {
        try {
            return Double.isFinite(Double.parseDouble(cell));
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
