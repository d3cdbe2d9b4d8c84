package io.github.nafworkbench.view.training;

import io.github.nafworkbench.project.Project;
import io.github.nafworkbench.training.Experiment;
import io.github.nafworkbench.training.OptimizerKind;
import io.github.nafworkbench.training.TrainingSnapshot;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The project and its run in a few words. */
final class RunText {
    private RunText() {}

    /** Name of the table without its ending, and the network: {@code "benzenoids-9 · 20 tanh neurons"}. */
    static String project(Project project) {
        Experiment experiment = project.experiment();
        String neurons = experiment.hidden().stream().map(String::valueOf).collect(Collectors.joining(" + "));
        String name = project.table().name().replaceFirst("\\.[A-Za-z0-9]{1,5}$", "");
        return name + " · " + neurons + " " + experiment.ideal().label() + " neurons";
    }

    /** Trainer, epochs and time: {@code "LM · epoch 132 · 0.9 s"}. */
    static String status(OptimizerKind optimizer, Optional<TrainingSnapshot> training) {
        String trainer = optimizer.shortLabel();
        return trainer + " · " + training.map(RunText::progress).orElse("preparing");
    }

    private static String progress(TrainingSnapshot snapshot) {
        String epochs = snapshot.retrainedEpochs() > 0
                ? "epoch " + snapshot.epochs() + " + " + snapshot.retrainedEpochs() + " retraining"
                : "epoch " + snapshot.epochs();
        String time = String.format(Locale.ROOT, " · %.1f s", snapshot.seconds());
        return switch (snapshot.state()) {
            case READY -> "not trained yet";
            case TRAINING, RETRAINING -> epochs + time;
            case PAUSED -> "paused, " + epochs + time;
            case FINISHED -> "done, " + epochs + time;
            case CONVERGED -> "converged, " + epochs + time;
            case STOPPED_EARLY -> "stopped early, " + epochs + time;
            case DIVERGED -> "diverged, " + epochs + time;
            case FAILED -> "failed, " + epochs + time;
        };
    }
}
