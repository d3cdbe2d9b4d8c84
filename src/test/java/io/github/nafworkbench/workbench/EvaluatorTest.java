package io.github.nafworkbench.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.nafworkbench.evaluation.ExpectedRmse;
import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.PlainBlas;
import io.github.nafworkbench.noise.NoiseKind;
import io.github.nafworkbench.noise.NoiseModel;
import io.github.nafworkbench.training.PreparedData;
import io.github.nafworkbench.training.Trainer;
import io.github.nafworkbench.training.TrainingSnapshot;
import io.github.nafworkbench.training.Tuning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EvaluatorTest {
    private final HandCrank.Line thread = new HandCrank.Line();
    private final List<Evaluation> told = new ArrayList<>();
    private Consumer<Evaluation> also = evaluation -> {};
    private Evaluator evaluator;
    private PreparedData data;
    private TrainingSnapshot snapshot;

    @BeforeEach
    void train() throws Exception {
        Kernel kernel = new Kernel(new PlainBlas());
        data = PreparedData.of(Cells.experiment());
        Tuning ideal = Tuning.ideal(Cells.experiment());
        snapshot = new Trainer(
                        1,
                        Cells.experiment(),
                        data,
                        () -> ideal,
                        () -> false,
                        kernel,
                        new ExpectedRmse(1),
                        () -> 0,
                        unused -> {})
                .train(5);
        evaluator = new Evaluator(thread, () -> kernel, evaluation -> {
            told.add(evaluation);
            also.accept(evaluation);
        });
    }

    private Evaluator.Request request(double additive) {
        Tuning tuning = Tuning.ideal(Cells.experiment()).withNoise(NoiseModel.NONE.with(NoiseKind.ADDITIVE, additive));
        return new Evaluator.Request(data, snapshot, tuning, NoiseKind.MULTIPLICATIVE, Optional.empty());
    }

    @Test
    void a_first_estimate_is_followed_by_ever_tighter_ones() {
        evaluator.request(request(0.1));
        thread.finish();
        assertThat(told).extracting(e -> e.noisy().draws()).containsExactly(4, 4, 16, 64);
        assertThat(told).allSatisfy(e -> assertThat(e.response()).isPresent());
    }

    @Test
    void while_training_goes_on_a_first_estimate_is_all() {
        TrainingSnapshot s = snapshot;
        TrainingSnapshot running = new TrainingSnapshot(
                s.run(),
                TrainingSnapshot.State.TRAINING,
                "",
                s.epochs(),
                0,
                0,
                s.trained(),
                Optional.empty(),
                Optional.empty(),
                s.trainRmse(),
                s.testRmse(),
                s.trace(),
                s.validationRmse(),
                s.outputs(),
                s.evidence());
        Evaluator.Request asked = request(0.1);
        evaluator.request(new Evaluator.Request(data, running, asked.tuning(), NoiseKind.ADDITIVE, Optional.empty()));
        thread.finish();
        assertThat(told).extracting(e -> e.noisy().draws()).containsExactly(4);
    }

    @Test
    void refinement_is_given_up_as_soon_as_a_newer_request_waits() {
        also = e -> {
            if (told.size() == 2) {
                evaluator.request(request(0.2));
                evaluator.request(request(0.3));
            }
        };
        evaluator.request(request(0.1));
        thread.finish();
        assertThat(told).extracting(e -> e.tuning().noise().additive()).containsExactly(0.1, 0.1, 0.3, 0.3, 0.3, 0.3);
    }

    @Test
    void figures_come_with_the_curves_and_noise_they_belong_to() {
        Tuning bent =
                request(0.1).tuning().withDrawn(snapshot.trained().curves().with(0, 0, Cells.bent()));
        evaluator.request(
                new Evaluator.Request(data, snapshot, bent, NoiseKind.ADDITIVE, Optional.of(new NeuronId(0, 0))));
        thread.finish();
        Evaluation last = told.get(told.size() - 1);
        assertThat(last.tuning()).isEqualTo(bent);
        assertThat(last.ideal().value()).isCloseTo(snapshot.testRmse(), within(1e-12));
        assertThat(last.realised().value()).isNotEqualTo(last.ideal().value());
        assertThat(last.response().orElseThrow().points().get(0).level()).isZero();
        assertThat(last.response().orElseThrow().points().get(0).rmse())
                .isCloseTo(last.realised().value(), within(1e-12));
        assertThat(last.retrained()).isEmpty();
        assertThat(last.netInputs()).isPresent();
    }
}
