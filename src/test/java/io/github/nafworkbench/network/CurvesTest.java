package io.github.nafworkbench.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nafworkbench.curve.ActivationCurve;
import io.github.nafworkbench.curve.AffineCurve;
import io.github.nafworkbench.curve.AnalyticCurve;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CurvesTest {
    private static final Topology TOPOLOGY = new Topology(2, List.of(6, 4), 1);

    private static List<ActivationCurve> devices(int count) {
        return IntStream.range(0, count)
                .<ActivationCurve>mapToObj(i -> new AffineCurve(AnalyticCurve.TANH, 0.01 * i, 1, 1, 0))
                .toList();
    }

    private static List<ActivationCurve> given(List<ActivationCurve> devices, long seed) {
        return Curves.atRandom(TOPOLOGY, devices, seed).layers().stream()
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void a_random_assignment_gives_every_curve_once_in_an_order_of_its_seed() {
        List<ActivationCurve> devices = devices(10);
        assertThat(given(devices, 1)).containsExactlyInAnyOrderElementsOf(devices);
        assertThat(given(devices, 1))
                .isEqualTo(given(devices, 1))
                .isNotEqualTo(devices)
                .isNotEqualTo(given(devices, 2));
    }

    @Test
    void curves_too_few_for_all_neurons_are_given_again_when_all_were_given() {
        List<ActivationCurve> devices = devices(4);
        List<ActivationCurve> given = given(devices, 1);
        assertThat(given.subList(0, 4)).containsExactlyInAnyOrderElementsOf(devices);
        assertThat(devices).allSatisfy(curve -> assertThat(Collections.frequency(given, curve))
                .isBetween(2, 3));
        assertThat(given.subList(0, 4)).isNotEqualTo(given.subList(4, 8));
    }

    @Test
    void of_more_curves_than_neurons_a_random_part_is_given() {
        List<ActivationCurve> given = given(devices(30), 1);
        assertThat(given).hasSize(10).doesNotHaveDuplicates();
        assertThat(given).isNotEqualTo(devices(30).subList(0, 10));
    }
}
