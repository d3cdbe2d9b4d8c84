package io.github.nafworkbench.workbench;

import io.github.nafworkbench.data.Dataset;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.Table;
import io.github.nafworkbench.data.feature.DatasetChoice;
import io.github.nafworkbench.data.feature.FeaturedTable;
import io.github.nafworkbench.data.reading.Progress;
import io.github.nafworkbench.data.reading.TableFile;
import io.github.nafworkbench.data.sample.SampleData;
import io.github.nafworkbench.project.Project;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A table with the data set it becomes.
 *
 * @param file where it was read; empty for a sample
 * @param features a sentence on the features that were made of it; empty if none were
 */
record OpenedTable(Table table, Dataset dataset, Optional<Path> file, Optional<String> features) {
    /** Reads a file, and makes features of it if it needs them; on a background thread. */
    static OpenedTable read(Path file, DatasetChoice choice) throws InputException {
        DatasetChoice.Chosen chosen = choice.of(TableFile.read(file).table(), Progress.NONE);
        FeaturedTable featured = chosen.featured();
        return new OpenedTable(featured.table(), chosen.dataset(), Optional.of(file), sentence(featured));
    }

    /** Reads a sample; on a background thread. */
    static OpenedTable of(SampleData sample) {
        Table table = sample.table();
        return new OpenedTable(table, sample.dataset(table), Optional.empty(), Optional.empty());
    }

    /** The project in which it takes the place of the table before. */
    Project in(Project before) {
        return Project.of(table, before.experiment().withOtherRows(dataset));
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
