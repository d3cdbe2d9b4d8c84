package io.github.nafworkbench.view.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nafworkbench.network.Topology;
import io.github.nafworkbench.view.network.NetworkLayout.Spot;
import io.github.nafworkbench.workbench.NeuronId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NetworkLayoutTest {
    private static final double WIDTH = 800;
    private static final double HEIGHT = 260;

    static Stream<Topology> topologies() {
        return Stream.of(
                new Topology(19, List.of(20), 1),
                new Topology(3, List.of(1), 1),
                new Topology(30, List.of(500), 1),
                new Topology(16, List.of(30, 30, 30, 30), 1),
                new Topology(200, List.of(5, 60), 3));
    }

    @ParameterizedTest
    @MethodSource("topologies")
    void all_neurons_are_inside_and_none_covers_another(Topology topology) {
        NetworkLayout layout = NetworkLayout.of(topology, WIDTH, HEIGHT, 96, 60);
        List<Spot> spots = layout.neurons().stream().map(layout::spot).toList();
        assertThat(spots).hasSize(topology.hiddenNeurons()).allSatisfy(s -> {
            assertThat(s.x()).isBetween(layout.radius(), WIDTH - layout.radius());
            assertThat(s.y()).isBetween(layout.radius(), HEIGHT - layout.radius());
        });
        for (int i = 0; i < spots.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(spots.get(i).distance(spots.get(j).x(), spots.get(j).y()))
                        .isGreaterThan(2 * layout.radius());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("topologies")
    void a_point_on_a_neuron_finds_it(Topology topology) {
        NetworkLayout layout = NetworkLayout.of(topology, WIDTH, HEIGHT, 96, 60);
        for (NeuronId id : layout.neurons()) {
            assertThat(layout.at(layout.spot(id).x() + 0.5, layout.spot(id).y()))
                    .contains(id);
        }
    }
}
