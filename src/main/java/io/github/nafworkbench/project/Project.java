package io.github.nafworkbench.project;

import io.github.nafworkbench.curve.library.CurveLibrary;
import io.github.nafworkbench.data.Table;
import io.github.nafworkbench.training.Experiment;
import io.github.nafworkbench.training.Tuning;
import java.util.List;

/**
 * The document: a table, the experiment made of it (a change starts a new run), the tuning (a change is picked up live),
 * and the measured curves and chips that are at hand. Immutable; every edit makes a new one.
 *
 * @param library curves that were imported
 * @param chips assignments of curves to neurons that were kept, each with a name of its own
 */
public record Project(Table table, Experiment experiment, Tuning tuning, CurveLibrary library, List<Chip> chips) {
    public Project {
        chips = List.copyOf(chips);
    }

    /** A new project with ideal curves, no noise and no measured curves. */
    public static Project of(Table table, Experiment experiment) {
        return new Project(table, experiment, Tuning.ideal(experiment), CurveLibrary.EMPTY, List.of());
    }

    /** Another table with its experiment; curves at hand stay, the neurons' own are ideal again. */
    public Project with(Table other, Experiment changed) {
        return new Project(other, changed, Tuning.ideal(changed), library, chips);
    }

    /** Another experiment; drawn curves stay where the neurons and their ideal curve are the same, noise always. */
    public Project with(Experiment changed) {
        boolean sameNeurons = changed.hidden().equals(experiment.hidden()) && changed.ideal() == experiment.ideal();
        Tuning kept = sameNeurons ? tuning : tuning.withDrawn(changed.idealCurves());
        return new Project(table, changed, kept, library, chips);
    }

    public Project with(Tuning changed) {
        return new Project(table, experiment, changed, library, chips);
    }

    public Project with(CurveLibrary changed) {
        return new Project(table, experiment, tuning, changed, chips);
    }

    public Project withChips(List<Chip> changed) {
        return new Project(table, experiment, tuning, library, changed);
    }
}
