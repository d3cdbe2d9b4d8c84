package io.github.nafworkbench.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.nafworkbench.curve.AnalyticCurve;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.InputProblem;
import io.github.nafworkbench.data.ScalingKind;
import io.github.nafworkbench.data.split.RandomSplit;
import io.github.nafworkbench.data.split.StratifiedSplit;
import io.github.nafworkbench.network.InitialWeights;
import io.github.nafworkbench.network.Topology;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ExperimentTest {
    private static final Experiment EXPERIMENT = Experiment.of(SyntheticData.dataset(50));

    static Stream<Arguments> wrong() {
        OptimizerKind lm = OptimizerKind.LEVENBERG_MARQUARDT;
        return Stream.of(
                Arguments.of(EXPERIMENT.withNeurons(List.of(), AnalyticCurve.TANH), "Hidden layers", "10000"),
                Arguments.of(EXPERIMENT.withNeurons(List.of(5, 0), AnalyticCurve.TANH), "Hidden layers", "10000"),
                Arguments.of(EXPERIMENT.withNeurons(List.of(10_001), AnalyticCurve.TANH), "[10001]", "10000"),
                Arguments.of(EXPERIMENT.withTraining(lm, 0, 0), "Epochs", "got 0"),
                Arguments.of(EXPERIMENT.withTraining(lm, -3, 0), "Epochs", "got -3"),
                Arguments.of(EXPERIMENT.withTraining(lm, 1, -1e-9), "Weight decay", "-1.0E-9"),
                Arguments.of(EXPERIMENT.withTraining(lm, 1, 1), "Weight decay", "1.0"),
                Arguments.of(EXPERIMENT.withTraining(lm, 1, Double.NaN), "Weight decay", "NaN"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void settings_that_cannot_be_used_are_refused_with_place_rule_and_remedy(
            Experiment experiment, String where, String what) {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(experiment::check)
                .satisfies(e -> {
                    InputProblem problem = e.problem();
                    assertThat(problem.where()).contains(where);
                    assertThat(problem.what()).contains(what);
                    assertThat(problem.remedy()).startsWith("Give ");
                });
        assertThatExceptionOfType(InputException.class).isThrownBy(() -> PreparedData.of(experiment));
    }

    @Test
    void the_limits_themselves_are_allowed() throws InputException {
        EXPERIMENT.check();
        EXPERIMENT.withTraining(OptimizerKind.ADAM, 1, 0).check();
        EXPERIMENT.withNeurons(List.of(1, 10_000), AnalyticCurve.TANH).check();
    }

    @Test
    void the_untrained_network_follows_from_topology_curve_and_training_seed() {
        Experiment experiment =
                EXPERIMENT.withNeurons(List.of(4, 3), AnalyticCurve.SOFTPLUS).withTrainingSeed(9);
        Topology topology = new Topology(2, List.of(4, 3), 1);
        assertThat(experiment.topology()).isEqualTo(topology);
        assertThat(experiment.initialNetwork().parameters()).isEqualTo(InitialWeights.NGUYEN_WIDROW.draw(topology, 9));
        assertThat(experiment.initialNetwork().curves().curve(1, 2)).isEqualTo(AnalyticCurve.SOFTPLUS);
        assertThat(experiment.with(new RandomSplit(0.4, 7)).initialNetwork()).isEqualTo(experiment.initialNetwork());
        assertThat(experiment.withTrainingSeed(8).initialNetwork()).isNotEqualTo(experiment.initialNetwork());
    }

    @Test
    void changing_one_setting_keeps_the_others() {
        Experiment changed = EXPERIMENT
                .with(new StratifiedSplit(0.4, 7))
                .with(ScalingKind.ROBUST)
                .withTrainingSeed(8)
                .withNeurons(List.of(3), AnalyticCurve.LOGISTIC)
                .withTraining(OptimizerKind.ADAM, 11, 0.5)
                .with(SyntheticData.dataset(60));
        assertThat(changed)
                .isEqualTo(new Experiment(
                        SyntheticData.dataset(60),
                        new StratifiedSplit(0.4, 7),
                        ScalingKind.ROBUST,
                        8,
                        List.of(3),
                        AnalyticCurve.LOGISTIC,
                        Training.DEFAULT
                                .withOptimizer(OptimizerKind.ADAM)
                                .withEpochs(11)
                                .withWeightDecay(0.5)));
    }

    @Test
    void trainers_are_known_by_their_code() throws InputException {
        for (OptimizerKind kind : OptimizerKind.values()) {
            assertThat(OptimizerKind.coded(kind.code().toUpperCase(Locale.ROOT)))
                    .isEqualTo(kind);
        }
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> OptimizerKind.coded("sgd"))
                .withMessage("Trainer 'sgd': is not known. Choose one of: lm, trainlm, trainbr, lbfgs, adam, adamw.");
    }
}
