package io.github.nafworkbench.mitigation;

import static io.github.nafworkbench.mitigation.Circuits.NOISE;
import static io.github.nafworkbench.mitigation.Circuits.NONE;
import static io.github.nafworkbench.mitigation.Circuits.rmse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.nafworkbench.curve.AnalyticCurve;
import io.github.nafworkbench.evaluation.DrawnErrors;
import io.github.nafworkbench.evaluation.TestRows;
import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.OpenBlas;
import io.github.nafworkbench.network.Samples;
import io.github.nafworkbench.noise.NoiseModel;
import io.github.nafworkbench.training.Experiment;
import io.github.nafworkbench.training.OptimizerKind;
import io.github.nafworkbench.training.PreparedData;
import io.github.nafworkbench.training.SyntheticData;
import io.github.nafworkbench.training.TrainedModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What mitigations choose, and that they choose without test rows. */
class ChoiceTest {
    /** Noise under which every mitigation can be applied to devices that differ. */
    private static final NoiseModel COMMON = NoiseModel.of(Circuits.ADDITIVE.withCommon(0.3));

    private static final List<String> EVERY_CODE =
            Mitigations.all().stream().map(Mitigation::code).toList();

    private final TrainedModel model = Circuits.model(6);

    @Test
    void no_mitigation_sees_test_rows() {
        Trial trial = Circuits.trial(Circuits.dispersed(model, Circuits.AFFINE, COMMON));
        double[] other = model.data().test().targets().clone();
        Arrays.setAll(other, i -> -other[i]);
        TrainedModel elsewhere = new TrainedModel(
                model.experiment(),
                new PreparedData(
                        model.data().dataset(),
                        model.data().split(),
                        model.data().inputScaling(),
                        model.data().targetScaling(),
                        model.data().train(),
                        new Samples(other.length, model.data().test().inputs(), other)),
                model.network(),
                20);
        Trial changed = Circuits.trial(Circuits.dispersed(elsewhere, Circuits.AFFINE, COMMON));
        List<String> applied = new ArrayList<>();
        for (Mitigation mitigation : Mitigations.all()) {
            if (mitigation.apply(trial) instanceof Outcome.Applied outcome) {
                assertThat(Circuits.applied(mitigation, changed).network())
                        .as(mitigation.code())
                        .isEqualTo(outcome.network());
                applied.add(mitigation.code());
            }
        }
        assertThat(applied).isEqualTo(EVERY_CODE);
    }

    @Test
    void weight_decay_stays_as_it_is_where_that_is_best() {
        assertThat(Stream.of(1e-9, 2.5e-6, 2.5e-5, 2.5e-4, 2.5e-3)).anySatisfy(this::assertKept);
    }

    private void assertKept(double decay) {
        Experiment own = model.experiment().with(model.experiment().training().withWeightDecay(decay));
        Trial trial = Circuits.trial(Circuits.asTrained(Circuits.model(own), NONE));
        assertThat(Circuits.applied(new WeightDecay(), trial).remark())
                .startsWith(String.format(Locale.ROOT, "Weight decay %.2e, chosen", decay));
    }

    @Test
    void what_is_chosen_by_sees_other_draws_than_the_test() {
        Trial trial = Circuits.trial(Circuits.asTrained(model, NOISE));
        List<TestRows> rows = TestRows.ofAll(trial.data());
        double unit = rows.get(0).halfRange();
        double chosenBy = unit * trial.errorToChooseBy(model.network(), trial.data());
        DrawnErrors expected = DrawnErrors.of(trial.kernel(), model.network(), rows, NOISE, 1L << 40, 20, 1)
                .get(0);
        assertThat(chosenBy)
                .isNotCloseTo(rmse(trial, model.network(), NOISE), within(1e-6 * unit))
                .isCloseTo(expected.rmse(), within(1e-12 * unit));
    }

    @Test
    void two_rows_remain_to_train_on_when_some_are_kept_aside() {
        assertThat(HoldOut.of(rows(3), 1)).isEmpty();
        assertThat(HoldOut.of(rows(4), 1).orElseThrow().train().count()).isEqualTo(2);
        assertThat(HoldOut.of(rows(4), 1).orElseThrow().test().count()).isEqualTo(2);
        TrainedModel tiny = new TrainedModel(model.experiment(), rows(3), model.network(), 20);
        assertThat(Circuits.why(new WeightDecay(), Circuits.asTrained(tiny, NOISE)))
                .contains("too few training rows");
    }

    private PreparedData rows(int training) {
        PreparedData all = model.data();
        int[] few = IntStream.range(0, training).toArray();
        return new PreparedData(
                all.dataset(),
                all.split(),
                all.inputScaling(),
                all.targetScaling(),
                all.train().pick(few),
                all.test());
    }

    @Test
    void the_number_of_threads_changes_no_bit() {
        Experiment large = Experiment.of(SyntheticData.dataset(4000))
                .withNeurons(List.of(5), AnalyticCurve.TANH)
                .withTraining(OptimizerKind.LBFGS, 5, 1e-6);
        TrainedModel untrained = new TrainedModel(large, SyntheticData.prepared(large), large.initialNetwork(), 2);
        Circuit circuit = Circuits.dispersed(untrained, Circuits.AFFINE, COMMON);
        Trial alone = Circuits.trial(circuit);
        Trial shared = new Trial(circuit, Circuits.SETTINGS, new Kernel(OpenBlas::new, 3), () -> 0, () -> false);
        List<String> applied = new ArrayList<>();
        for (Mitigation mitigation : Mitigations.all()) {
            if (mitigation.apply(alone) instanceof Outcome.Applied outcome) {
                Outcome.Applied same = Circuits.applied(mitigation, shared);
                assertThat(same.network()).as(mitigation.code()).isEqualTo(outcome.network());
                assertThat(shared.errors(same.network(), same.noise()))
                        .as(mitigation.code())
                        .usingRecursiveComparison()
                        .isEqualTo(alone.errors(outcome.network(), outcome.noise()));
                applied.add(mitigation.code());
            }
        }
        assertThat(applied).isEqualTo(EVERY_CODE);
    }
}
