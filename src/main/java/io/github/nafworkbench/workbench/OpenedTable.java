package io.github.nafworkbench.workbench;

import io.github.nafworkbench.data.Dataset;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.Table;
import io.github.nafworkbench.data.feature.DatasetChoice;
import io.github.nafworkbench.data.feature.FeaturedTable;
import io.github.nafworkbench.data.reading.Progress;
import io.github.nafworkbench.data.reading.Reading;
import io.github.nafworkbench.data.reading.Role;
import io.github.nafworkbench.data.sample.SampleData;
import io.github.nafworkbench.data.split.GroupedSplit;
import io.github.nafworkbench.data.split.RowLabels;
import io.github.nafworkbench.project.Project;
import io.github.nafworkbench.training.Experiment;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A table with the data set it becomes.
 *
 * @param groups of rows that a split keeps together, if a column was chosen for that
 * @param file where it was read; empty for a sample
 * @param features a sentence on the features that were made of it; empty if none were
 */
public record OpenedTable(
        Table table, Dataset dataset, Optional<RowLabels> groups, Optional<Path> file, Optional<String> features) {
    /** Makes features of a file that was read if it needs them, and chooses target and inputs; on a background thread. */
    static OpenedTable of(Path file, Reading reading, DatasetChoice choice, Progress progress) throws InputException {
        List<String> groups = reading.named(Role.GROUP);
        if (groups.size() > 1) {
            throw new InputException(
                    reading.table().name(),
                    "has more than one column chosen as group: " + String.join(", ", groups),
                    "Choose one");
        }
        DatasetChoice.Chosen chosen = choice.of(reading, progress);
        Table table = chosen.featured().table();
        return new OpenedTable(
                table,
                chosen.dataset(),
                groups.isEmpty() ? Optional.empty() : Optional.of(RowLabels.of(table, groups.get(0))),
                Optional.of(file),
                sentence(chosen.featured()));
    }

    /** Reads a sample; on a background thread. */
    static OpenedTable of(SampleData sample) {
        Table table = sample.table();
        return new OpenedTable(table, sample.dataset(table), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The project in which it takes the place of the table before. */
    Project in(Project before) {
        Experiment experiment = before.experiment().withOtherRows(dataset);
        return before.with(
                table,
                groups.map(labels -> experiment.with(
                                new GroupedSplit(labels, experiment.split().testShare(), experiment.trainingSeed())))
                        .orElse(experiment));
    }

    private static Optional<String> sentence(FeaturedTable featured) {
        if (featured.made().isEmpty()) {
            return Optional.empty();
        }
        String made =
                featured.table().name() + ": " + featured.features().size() + " inputs were made of what its cells"
                        + " mean (" + String.join(", ", featured.told()) + "). Tick columns of the file under choose.";
        int rows = featured.unread().size();
        return Optional.of(
                rows == 0
                        ? made
                        : made + " Left out: " + rows + (rows == 1 ? " row, " : " rows, the first ")
                                + featured.unread().get(0).sentence());
    }
}
