package io.github.nafworkbench.workbench;

import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.Dataset;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.Table;
import io.github.nafworkbench.data.reading.TableFile;
import io.github.nafworkbench.project.Project;
import io.github.nafworkbench.training.Experiment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The project a first start shows: the benzenoid table that comes with the program, with the default settings. */
public final class SampleProject {
    private static final String FILE = "benzenoids-9.csv";
    private static final String RESOURCE = "/sample-data/" + FILE;

    private SampleProject() {}

    /** Reads the table that comes with the program; takes about a tenth of a second. */
    public static Project load() {
        try (InputStream in = SampleProject.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("must be on the class path: " + RESOURCE);
            }
            Path folder = Files.createTempDirectory("naf-workbench");
            Path file = folder.resolve(FILE);
            try {
                Files.copy(in, file);
                return read(file);
            } finally {
                Files.deleteIfExists(file);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InputException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * A new project from a table; the last numeric column is the target.
     *
     * @throws InputException if the file cannot be read as a table or has no such target
     */
    public static Project read(Path file) throws InputException {
        Table table = TableFile.read(file).table();
        List<Column.Numbers> numeric = table.numeric();
        String target = numeric.get(numeric.size() - 1).name();
        return Project.of(table, Experiment.of(Dataset.of(table, target, List.of())));
    }
}
