package io.github.nafworkbench.mitigation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nafworkbench.curve.ActivationCurve;
import io.github.nafworkbench.curve.AffineCurve;
import io.github.nafworkbench.curve.AnalyticCurve;
import io.github.nafworkbench.network.Curves;
import io.github.nafworkbench.network.Topology;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DevicesTest {
    private static final Topology TOPOLOGY = new Topology(2, List.of(2, 3), 1);
    private static final Curves IDEAL = Curves.uniform(TOPOLOGY, AnalyticCurve.TANH);

    private static List<ActivationCurve> measured(int count) {
        return IntStream.range(0, count)
                .<ActivationCurve>mapToObj(i -> new AffineCurve(AnalyticCurve.TANH, i, 1, 1, 0))
                .toList();
    }

    private static List<List<Integer>> offsets(Curves curves) {
        return curves.layers().stream()
                .map(layer -> layer.stream()
                        .map(c -> (int) ((AffineCurve) c).offset())
                        .toList())
                .toList();
    }

    @Test
    void measured_curves_go_to_the_neurons_in_turn_and_on_to_their_copies() {
        Devices devices = new Devices.Measured(IDEAL, measured(7));
        assertThat(devices.curves(1)).isEqualTo(Curves.inTurn(TOPOLOGY, measured(7)));
        assertThat(offsets(devices.curves(2))).containsExactly(List.of(0, 1, 5, 6), List.of(2, 3, 4, 0, 1, 2));
    }

    @Test
    void another_chip_has_the_measured_curves_moved_on() {
        Devices devices = new Devices.Measured(IDEAL, measured(7));
        assertThat(offsets(devices.otherChip(2).orElseThrow())).containsExactly(List.of(2, 3), List.of(4, 5, 6));
        assertThat(devices.otherChip(7)).isEmpty();
        assertThat(new Devices.Measured(IDEAL, measured(1)).otherChip(1)).isEmpty();
    }

    @Test
    void the_first_copy_of_dispersed_neurons_is_the_chip_itself() {
        Devices devices = new Devices.Dispersed(IDEAL, Circuits.AFFINE, 3);
        assertThat(devices.curves(1)).isEqualTo(IDEAL.dispersed(Circuits.AFFINE, 3));
        for (int layer = 0; layer < 2; layer++) {
            int neurons = TOPOLOGY.neurons(layer);
            assertThat(devices.curves(4).layers().get(layer).subList(0, neurons))
                    .isEqualTo(devices.curves(1).layers().get(layer));
        }
        assertThat(devices.otherChip(1)).contains(IDEAL.dispersed(Circuits.AFFINE, 4));
    }

    @Test
    void devices_as_trained_are_all_there_is() {
        Devices devices = new Devices.AsTrained(IDEAL);
        assertThat(devices.curves(2)).isEqualTo(IDEAL.repeated(2));
        assertThat(devices.otherChip(1)).isEmpty();
    }
}
