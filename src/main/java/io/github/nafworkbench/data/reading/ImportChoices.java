package io.github.nafworkbench.data.reading;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything the user set about how a file is read; what is empty is detected. The same bytes with the same choices
 * give the same table.
 *
 * @param part the sheet of a workbook, or the file in an archive
 * @param missingMarks texts that stand for a missing value beside the empty cell; a number such as {@code -9999} is
 *     compared by value
 * @param missing what happens to missing cells
 * @param repeated what happens to rows that repeat an earlier one
 * @param columns by the columns' names
 */
public record ImportChoices(
        Optional<String> part,
        DialectChoices dialect,
        LineChoices lines,
        Optional<Set<String>> missingMarks,
        MissingValues missing,
        RepeatedRows repeated,
        Map<String, ColumnChoice> columns) {
    /** Everything is detected; missing cells and repeated rows stay. */
    public static final ImportChoices DETECT = new ImportChoices(
            Optional.empty(),
            DialectChoices.DETECT,
            LineChoices.DETECT,
            Optional.empty(),
            MissingValues.KEEP,
            RepeatedRows.KEEP,
            Map.of());

    public ImportChoices {
        missingMarks = missingMarks.map(Set::copyOf);
        columns = Map.copyOf(columns);
    }

    public ImportChoices withPart(String chosen) {
        return new ImportChoices(Optional.of(chosen), dialect, lines, missingMarks, missing, repeated, columns);
    }

    public ImportChoices with(DialectChoices chosen) {
        return new ImportChoices(part, chosen, lines, missingMarks, missing, repeated, columns);
    }

    public ImportChoices with(LineChoices chosen) {
        return new ImportChoices(part, dialect, chosen, missingMarks, missing, repeated, columns);
    }

    public ImportChoices withMissingMarks(Set<String> chosen) {
        return new ImportChoices(part, dialect, lines, Optional.of(chosen), missing, repeated, columns);
    }

    public ImportChoices with(MissingValues chosen) {
        return new ImportChoices(part, dialect, lines, missingMarks, chosen, repeated, columns);
    }

    public ImportChoices with(RepeatedRows chosen) {
        return new ImportChoices(part, dialect, lines, missingMarks, missing, chosen, columns);
    }

    /** Detects again what a finding is about; a format or target is not set here. */
    public ImportChoices detecting(Finding.Subject subject) {
        return switch (subject) {
            case FORMAT, TARGET -> this;
            case PART -> new ImportChoices(Optional.empty(), dialect, lines, missingMarks, missing, repeated, columns);
            case ENCODING, SEPARATOR, QUOTE, COMMENT, DECIMAL, GROUPING -> with(dialect.detecting(subject));
            case HEADER, UNITS, DATA -> with(lines.detecting(subject));
            case MISSING -> new ImportChoices(part, dialect, lines, Optional.empty(), missing, repeated, columns);
        };
    }

    /** What holds for other files of the same layout too. */
    public ImportChoices ofLayout() {
        return with(lines.ofLayout());
    }

    /** The choice for a column; everything detected if none was made. */
    public ColumnChoice column(String name) {
        return columns.getOrDefault(name, ColumnChoice.DETECT);
    }

    public ImportChoices withColumn(String name, ColumnChoice chosen) {
        Map<String, ColumnChoice> all = new HashMap<>(columns);
        if (chosen.equals(ColumnChoice.DETECT)) {
            all.remove(name);
        } else {
            all.put(name, chosen);
        }
        return new ImportChoices(part, dialect, lines, missingMarks, missing, repeated, all);
    }
}
