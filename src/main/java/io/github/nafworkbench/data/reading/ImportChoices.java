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
 * @param columns by the columns' names
 */
public record ImportChoices(
        Optional<String> part,
        DialectChoices dialect,
        LineChoices lines,
        Optional<Set<String>> missingMarks,
        MissingValues missing,
        Map<String, ColumnChoice> columns) {
    /** Everything is detected; missing cells stay. */
    public static final ImportChoices DETECT = new ImportChoices(
            Optional.empty(),
            DialectChoices.DETECT,
            LineChoices.DETECT,
            Optional.empty(),
            MissingValues.KEEP,
            Map.of());

    public ImportChoices {
        missingMarks = missingMarks.map(Set::copyOf);
        columns = Map.copyOf(columns);
    }

    public ImportChoices withPart(String chosen) {
        return new ImportChoices(Optional.of(chosen), dialect, lines, missingMarks, missing, columns);
    }

    public ImportChoices with(DialectChoices chosen) {
        return new ImportChoices(part, chosen, lines, missingMarks, missing, columns);
    }

    public ImportChoices with(LineChoices chosen) {
        return new ImportChoices(part, dialect, chosen, missingMarks, missing, columns);
    }

    public ImportChoices withMissingMarks(Set<String> chosen) {
        return new ImportChoices(part, dialect, lines, Optional.of(chosen), missing, columns);
    }

    public ImportChoices with(MissingValues chosen) {
        return new ImportChoices(part, dialect, lines, missingMarks, chosen, columns);
    }

    /** The choice for a column; everything detected if none was made. */
    public ColumnChoice column(String name) {
        return columns.getOrDefault(name, ColumnChoice.DETECT);
    }

    public ImportChoices withColumn(String name, ColumnChoice chosen) {
        Map<String, ColumnChoice> all = new HashMap<>(columns);
        all.put(name, chosen);
        return new ImportChoices(part, dialect, lines, missingMarks, missing, all);
    }
}
