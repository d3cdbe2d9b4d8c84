package io.github.nafworkbench.mitigation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nafworkbench.evaluation.DrawnErrors;
import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.OpenBlas;
import io.github.nafworkbench.noise.NoiseModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
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
        double before = trial.errors(circuit.realised(), NOISE).rmse();
        for (MitigationResult result : results) {
            assertThat(result.before().rmse()).isEqualTo(before);
            assertThat(result.outcome()).isInstanceOf(Outcome.Applied.class);
            Outcome.Applied applied = (Outcome.Applied) result.outcome();
            MitigationResult.Effect effect = result.effect().orElseThrow();
            assertThat(effect.after().rmse())
                    .isEqualTo(trial.errors(applied.network(), applied.noise()).rmse());
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
            figures.add(effect.after().rmse());
            figures.add(effect.after().standardError());
            figures.add(effect.after().ratioError(result.before()));
            effect.controlErrors().map(DrawnErrors::rmse).ifPresent(figures::add);
        }
        return figures;
    }

    @Test
    void a_cancelled_study_has_no_results() {
        assertThat(run(() -> told.size() == 1, Mitigations.all().subList(0, 3))).isEmpty();
        assertThat(told).hasSize(1);
        assertThat(run(() -> true, Mitigations.all())).isEmpty();
    }
}
