package io.github.nafworkbench.project;

import io.github.nafworkbench.data.Table;
import io.github.nafworkbench.training.Experiment;
import io.github.nafworkbench.training.Tuning;

/**
 * The document: a table, the experiment made of it (a change starts a new run) and the tuning (a change is picked up
 * live). Immutable; every edit makes a new one.
 */
public record Project(Table table, Experiment experiment, Tuning tuning) {
    /** A new project with ideal curves and no noise. */
    public static Project of(Table table, Experiment experiment) {
        return new Project(table, experiment, Tuning.ideal(experiment));
    }

    /** Another experiment; drawn curves stay where the neurons and their ideal curve are the same, noise always. */
    public Project with(Experiment changed) {
        boolean sameNeurons = changed.hidden().equals(experiment.hidden()) && changed.ideal() == experiment.ideal();
        return new Project(table, changed, sameNeurons ? tuning : tuning.withDrawn(changed.idealCurves()));
    }

    public Project with(Tuning changed) {
        return new Project(table, experiment, changed);
    }
}
