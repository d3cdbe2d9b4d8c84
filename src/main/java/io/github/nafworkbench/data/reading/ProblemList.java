package io.github.nafworkbench.data.reading;

import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.InputProblem;
import io.github.nafworkbench.data.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Gathers what is wrong with a file, and tells it in the order of its lines. */
final class ProblemList {
    private static final int MOST_LISTED = 100;
    private static final int LONGEST_TEXT = 40;

    private record Found(int line, int column, InputProblem problem) {}

    private final Table table;
    private final ParsedText parsed;
    private final TableLayout layout;
    private final List<Found> found = new ArrayList<>();
    private int count;
    private int longLines;
    private int notes;

    ProblemList(Table table, ParsedText parsed, TableLayout layout) {
        this.table = table;
        this.parsed = parsed;
        this.layout = layout;
    }

    private void add(int line, int column, String where, String what, String remedy) {
        count++;
        // Of each kind only the first ones can be listed in the end.
        if (found.size() < 20 * MOST_LISTED) {
            found.add(new Found(line, column, new InputProblem(where, what, remedy)));
        }
    }

    /** Lines that are not as the others. */
    void addLines() {
        int before = parsed.firstLine();
        for (Chunk chunk : parsed.chunks()) {
            for (int i = 0; i < chunk.irregular; i++) {
                int line = before + chunk.irregularLines[i];
                Chunk.Irregular kind = chunk.irregularKinds[i];
                int cells = chunk.irregularCells[i];
                longLines += kind == Chunk.Irregular.LONG ? 1 : 0;
                notes += kind == Chunk.Irregular.NOTE ? 1 : 0;
                if (kind != Chunk.Irregular.SHORT || cells < neededCells()) {
                    add(line, 0, table.name() + ", line " + line, what(kind, cells), remedy(kind));
                }
            }
            before += chunk.lineCount;
        }
    }

    private int neededCells() {
        return Math.min(parsed.shape().needed(), table.columns().size());
    }

    private String what(Chunk.Irregular kind, int cells) {
        String has = "has " + cells + (cells == 1 ? " cell" : " cells") + " but the table "
                + table.columns().size() + " columns (separator "
                + parsed.dialect().separatorName() + ")";
        return switch (kind) {
            case SHORT, LONG -> has;
            case NOTE -> has + ", and no number";
            case QUOTE -> "a quote is opened but not closed";
        };
    }

    private static String remedy(Chunk.Irregular kind) {
        return switch (kind) {
            case SHORT -> "The last ones are taken as missing; add them, or delete the line";
            case LONG ->
                "The line is left out; remove the extra cells, or put quotes around a cell that holds the separator";
            case NOTE -> "The line is left out as a note; delete it, or complete it";
            case QUOTE ->
                "It is taken as part of the cell; close it or remove it, and write a quote inside a quoted cell twice";
        };
    }

    void addRepeatedNames(ColumnNames names) {
        names.repeated()
                .forEach((column, name) -> add(
                        layout.headerLine(),
                        column,
                        table.name() + ", line " + layout.headerLine(),
                        "column " + (column + 1) + " is named '" + name + "' as another one is",
                        "It is called '" + names.name(column) + "' here; give every column its own name"));
    }

    /** Cells that are no numbers in a column of numbers. */
    void addCells(int column, ResolvedColumn resolved) {
        String name = table.columns().get(column).name();
        for (ResolvedColumn.BadCell bad : resolved.bad()) {
            add(
                    table.lines()[bad.row()],
                    column,
                    table.where(bad.row()) + ", column " + name,
                    "'" + shortened(bad.text()) + "' is not a " + (bad.infinite() ? "finite " : "") + "number"
                            + instead(bad, resolved),
                    "It is taken as missing; correct it, or read the column as text");
        }
        count += resolved.badCount() - resolved.bad().size();
        if (resolved.uncertain() > 0) {
            addUncertainties(column, resolved.uncertain());
        }
        if (resolved.numbersInText() > 0) {
            addNumbersInText(column, resolved);
        }
    }

    private void addUncertainties(int column, int cells) {
        add(
                table.lines()[0],
                column,
                table.name() + ", column " + table.columns().get(column).name(),
                cells == 1
                        ? "one cell has an uncertainty behind its number"
                        : cells + " cells have an uncertainty behind their number",
                "The number is read and the uncertainty left out; nothing has to be done");
    }

    /** A column that is text though most of it is numbers. */
    private void addNumbersInText(int column, ResolvedColumn resolved) {
        Column texts = table.columns().get(column);
        int row = resolved.firstText();
        add(
                table.lines()[row],
                column,
                table.where(row) + ", column " + texts.name(),
                "'" + shortened(texts.text(row)) + "' is the first cell that is not a number with the decimal mark '"
                        + parsed.dialect().decimal() + "', so that the column is read as text, though "
                        + resolved.numbersInText() + " of its cells are numbers",
                "Correct such cells, or read the column as numbers, which makes them missing");
    }

    /**
     * Columns whose numbers have another decimal mark than the file's, or may have grouped digits as well as a decimal
     * mark.
     *
     * @param lines of the table's data
     */
    void addMarks(List<Sample.Line> lines, List<ResolvedColumn> resolved) {
        DecimalTally file = DecimalTally.of(lines);
        for (int c = 0; c < resolved.size(); c++) {
            if (resolved.get(c).type() == ColumnType.NUMBER) {
                addMark(c, DecimalTally.of(lines, c), file, resolved.get(c).convention());
            }
        }
    }

    private void addMark(int column, DecimalTally tally, DecimalTally file, Convention convention) {
        char usual = parsed.dialect().decimal();
        String where = table.name() + ", column " + table.columns().get(column).name();
        if (convention.decimal() != usual && tally.clear()) {
            add(
                    parsed.firstLine(),
                    column,
                    where,
                    "its numbers have the decimal mark '" + convention.decimal() + "', those of other columns '" + usual
                            + "'",
                    "It is read by its own; make them the same if that is wrong");
        } else if (!tally.clear() && unclear(tally, file, convention)) {
            String first = tally.firstUnclear();
            add(
                    parsed.firstLine(),
                    column,
                    where,
                    "'" + first
                            + "' may have a decimal mark or grouped digits, and no other number of the column tells; "
                            + "it is read as "
                            + BigDecimal.valueOf(convention.number(first))
                                    .stripTrailingZeros()
                                    .toPlainString(),
                    "If that is wrong, set the decimal mark or the grouping of digits");
        }
    }

    private boolean unclear(DecimalTally tally, DecimalTally file, Convention convention) {
        String first = tally.firstUnclear();
        if (first.isEmpty() || Double.isNaN(convention.number(first))) {
            return false;
        }
        if (convention.grouping() != Grouping.NONE) {
            return !file.pointsGroup() && !(file.clear() && tally.hasSmallWhole());
        }
        // Points beside commas or blanks as separators are those of programs, which do not group digits.
        char separator = parsed.dialect().separator();
        return !file.clear() && (first.indexOf(',') > 0 || separator == ';' || separator == '\t');
    }

    private static String shortened(String text) {
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) + "..." : text;
    }

    private static String instead(ResolvedColumn.BadCell bad, ResolvedColumn resolved) {
        char decimal = resolved.convention().decimal();
        if (Quantity.of(bad.text()).isPresent()
                && !Double.isNaN(resolved.convention().number(bad.text()))) {
            return " in " + resolved.unit() + ", the unit of its column";
        }
        boolean other = !Double.isNaN(NumberText.plain(bad.text(), decimal == '.' ? ',' : '.'));
        return other ? " with the decimal mark '" + decimal + "' of its column" : "";
    }

    /**
     * Lines that are no rows of the table.
     *
     * @param skipped lines the user passes over
     */
    List<RowsLeftOut> linesLeftOut(Set<Integer> skipped) {
        int first = layout.headerLine() > 0 ? layout.headerLine() + 1 : layout.dataLine();
        int passed = (int) skipped.stream().filter(line -> line >= first).count();
        return Stream.of(
                        new RowsLeftOut(longLines, "cells beyond the last column"),
                        new RowsLeftOut(notes, "few cells and no number"),
                        new RowsLeftOut(passed, "lines you skip"))
                .filter(out -> out.count() > 0)
                .toList();
    }

    Problems problems() {
        List<InputProblem> listed = found.stream()
                .sorted(Comparator.comparingInt(Found::line).thenComparingInt(Found::column))
                .limit(MOST_LISTED)
                .map(Found::problem)
                .toList();
        return new Problems(listed, count - listed.size());
    }
}
