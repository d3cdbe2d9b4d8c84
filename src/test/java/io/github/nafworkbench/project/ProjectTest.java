package io.github.nafworkbench.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nafworkbench.curve.AnalyticCurve;
import io.github.nafworkbench.curve.CurveSpread;
import io.github.nafworkbench.data.split.RandomSplit;
import io.github.nafworkbench.noise.NoiseKind;
import io.github.nafworkbench.noise.NoiseModel;
import io.github.nafworkbench.training.Experiment;
import io.github.nafworkbench.training.Tuning;
import io.github.nafworkbench.workbench.Cells;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProjectTest {
    private final Project ideal = Cells.project();
    private final NoiseModel noise = NoiseModel.NONE.with(NoiseKind.ADDITIVE, 0.25);
    private final Tuning drawn =
            new Tuning(ideal.tuning().drawn().with(0, 1, Cells.bent()), CurveSpread.ofShape(0.1), 7, noise);
    private final Project project = ideal.with(drawn);

    @Test
    void a_new_project_has_ideal_curves_and_no_noise() {
        assertThat(ideal.tuning()).isEqualTo(Tuning.ideal(Cells.experiment()));
    }

    @Test
    void another_seed_or_trainer_keeps_all_tuning() {
        Experiment changed = Cells.experiment().withTrainingSeed(9).with(new RandomSplit(0.4, 3));
        assertThat(project.with(changed))
                .isEqualTo(Project.of(Cells.table(), changed).with(drawn));
    }

    @Test
    void other_neurons_get_ideal_curves_and_keep_noise_and_dispersion() {
        Experiment wider = Cells.experiment().withNeurons(List.of(4, 2), AnalyticCurve.TANH);
        assertThat(project.with(wider).tuning()).isEqualTo(drawn.withDrawn(wider.idealCurves()));
    }

    @Test
    void another_ideal_curve_replaces_the_drawn_ones() {
        Experiment logistic = Cells.experiment().withNeurons(List.of(3), AnalyticCurve.LOGISTIC);
        assertThat(project.with(logistic).tuning().drawn()).isEqualTo(logistic.idealCurves());
    }
}
