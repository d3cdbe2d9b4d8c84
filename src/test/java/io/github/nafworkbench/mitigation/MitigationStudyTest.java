package io.github.nafworkbench.mitigation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nafworkbench.curve.Extrapolation;
import io.github.nafworkbench.curve.TabulatedCurve;
import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.OpenBlas;
import io.github.nafworkbench.noise.NoiseModel;
import io.github.nafworkbench.training.TrainedModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MitigationStudyTest {
    private static final NoiseModel NOISE = NoiseModel.neuronOutput(0.1, 0.05, 0.3);

    private final Circuit circuit = Circuits.dispersed(Circuits.model(4), Circuits.AFFINE, NOISE);
    private final List<MitigationResult> told = new ArrayList<>();
    private final AtomicLong clock = new AtomicLong();

    private Optional<List<MitigationResult>> run(BooleanSupplier cancelled, List<Mitigation> mitigations) {
        return new MitigationStudy(
                        circuit,
                        Circuits.SETTINGS,
                        new Kernel(new OpenBlas()),
                        () -> clock.addAndGet(1_000_000_000),
                        cancelled,
                        told::add)
                .run(mitigations);
    }

    private List<MitigationResult> all() {
        return run(() -> false, Mitigations.all()).orElseThrow();
    }

    @Test
    void every_mitigation_has_its_row_its_control_where_it_trains_and_one_error_before() {
        List<MitigationResult> results = all();
        assertThat(told).isEqualTo(results);
        assertThat(results).extracting(r -> r.mitigation().code()).doesNotHaveDuplicates();
        Trial trial = Circuits.trial(circuit);
        double before = Circuits.rmse(trial, circuit.realised(), NOISE);
        for (MitigationResult result : results) {
            assertThat(result.before().get(0).rmse()).isEqualTo(before);
            assertThat(result.outcome()).isInstanceOf(Outcome.Applied.class);
            Outcome.Applied applied = (Outcome.Applied) result.outcome();
            MitigationResult.Effect effect = result.effect().orElseThrow();
            assertThat(effect.after().get(0).rmse())
                    .isEqualTo(Circuits.rmse(trial, applied.network(), applied.noise()));
            assertThat(effect.control().isPresent())
                    .as(result.mitigation().code())
                    .isEqualTo(applied.epochs() > 0);
            assertThat(effect.controlErrors().isPresent()).isEqualTo(applied.epochs() > 0);
            assertThat(effect.seconds()).isPositive();
        }
    }

    @Test
    void the_same_seed_gives_the_same_bits() {
        assertThat(figures(all())).isEqualTo(figures(all()));
    }

    private static List<Double> figures(List<MitigationResult> results) {
        List<Double> figures = new ArrayList<>();
        for (MitigationResult result : results) {
            MitigationResult.Effect effect = result.effect().orElseThrow();
            figures.add(effect.after().get(0).rmse());
            figures.add(effect.after().get(0).standardError());
            figures.add(effect.after().get(0).ratioError(result.before().get(0)));
            effect.controlErrors().map(all -> all.get(0).rmse()).ifPresent(figures::add);
        }
        return figures;
    }

    @Test
    void a_cancelled_study_has_no_results() {
        assertThat(run(() -> told.size() == 1, Mitigations.all().subList(0, 3))).isEmpty();
        assertThat(told).hasSize(1);
        assertThat(run(() -> true, Mitigations.all())).isEmpty();
    }

    @Test
    void a_network_that_goes_beyond_a_curve_that_refuses_it_is_told() {
        TrainedModel model = Circuits.model(4);
        double widest = 1.0001 * widestNetInput(model);
        double[] x = {-widest, -1, 0, 1, widest};
        double[] y = Arrays.stream(x).map(Math::tanh).toArray();
        TabulatedCurve table = new TabulatedCurve("narrow", x, y, Extrapolation.REFUSE);
        Circuit narrow = new Circuit(model, new Devices.Measured(model.network().curves(), List.of(table)), NOISE);
        List<MitigationResult> results = new MitigationStudy(
                        narrow,
                        Circuits.SETTINGS,
                        new Kernel(new OpenBlas()),
                        () -> clock.addAndGet(1),
                        () -> false,
                        told::add)
                .run(List.of(new LastLayerLeastSquares(), new Doubling()))
                .orElseThrow();
        assertThat(results.get(0).outcome()).isInstanceOf(Outcome.Applied.class);
        assertThat(results.get(1).outcome())
                .isInstanceOfSatisfying(Outcome.NotApplicable.class, not -> assertThat(not.why())
                        .contains("beyond the measured range of its curve narrow"));
    }

    /** Weights twice as large, which drive the curves twice as far. */
    private static final class Doubling implements Mitigation {
        @Override
        public String code() {
            return "doubling";
        }

        @Override
        public String label() {
            return "doubling";
        }

        @Override
        public Outcome apply(Trial trial) {
            Network network = trial.circuit().realised();
            double[] doubled =
                    Arrays.stream(network.parameters()).map(p -> 2 * p).toArray();
            return trial.applied(network.with(doubled), trial.noise());
        }
    }

    private static double widestNetInput(TrainedModel model) {
        Kernel kernel = new Kernel(new OpenBlas());
        return Stream.of(model.data().train(), model.data().test())
                .flatMapToDouble(rows -> Arrays.stream(kernel.netInputs(model.network(), rows, 0)))
                .map(Math::abs)
                .max()
                .orElseThrow();
    }
}
