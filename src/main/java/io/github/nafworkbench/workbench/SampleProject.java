package io.github.nafworkbench.workbench;

import io.github.nafworkbench.data.Table;
import io.github.nafworkbench.data.sample.SampleData;
import io.github.nafworkbench.project.Project;
import io.github.nafworkbench.training.Experiment;

/** The project a first start shows: the benzenoid table that comes with the program, with the default settings. */
public final class SampleProject {
    private SampleProject() {}

    /** Reads the table that comes with the program; takes about a tenth of a second. */
    public static Project load() {
        Table table = SampleData.BENZENOIDS.table();
        return Project.of(table, Experiment.of(SampleData.BENZENOIDS.dataset(table)));
    }
}
