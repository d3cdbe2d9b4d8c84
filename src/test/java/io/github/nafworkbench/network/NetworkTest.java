package io.github.nafworkbench.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.nafworkbench.curve.AnalyticCurve;
import io.github.nafworkbench.curve.CurveSpread;
import io.github.nafworkbench.curve.Dispersion;
import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkTest {
    private static final Topology TOPOLOGY = new Topology(3, List.of(4, 2), 5);

    @Test
    void parameters_are_laid_out_layer_after_layer_weights_before_biases() {
        assertThat(TOPOLOGY.weightOffset(0)).isZero();
        assertThat(TOPOLOGY.biasOffset(0)).isEqualTo(12);
        assertThat(TOPOLOGY.weightOffset(1)).isEqualTo(16);
        assertThat(TOPOLOGY.biasOffset(1)).isEqualTo(24);
        assertThat(TOPOLOGY.weightOffset(2)).isEqualTo(26);
        assertThat(TOPOLOGY.biasOffset(2)).isEqualTo(36);
        assertThat(TOPOLOGY.parameters()).isEqualTo(41);
        assertThat(TOPOLOGY.hiddenNeurons()).isEqualTo(6);
        assertThat(TOPOLOGY).hasToString("3 → 4 → 2 → 5");
    }

    @Test
    void topologies_with_an_empty_layer_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Topology(0, List.of(1), 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Topology(1, List.of(), 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Topology(1, List.of(1, 0), 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Topology(1, List.of(1), 0));
    }

    @Test
    void networks_whose_parameters_or_curves_do_not_fit_are_refused() {
        Curves curves = Curves.uniform(TOPOLOGY, AnalyticCurve.TANH);
        Curves fewer = Curves.uniform(new Topology(3, List.of(4, 1), 5), AnalyticCurve.TANH);
        Curves shallower = Curves.uniform(new Topology(3, List.of(4), 5), AnalyticCurve.TANH);
        Curves deeper = Curves.uniform(new Topology(3, List.of(4, 2, 1), 5), AnalyticCurve.TANH);
        assertThatIllegalArgumentException().isThrownBy(() -> new Network(TOPOLOGY, curves, new double[40]));
        for (Curves wrong : List.of(fewer, shallower, deeper)) {
            assertThatIllegalArgumentException().isThrownBy(() -> new Network(TOPOLOGY, wrong, new double[41]));
        }
    }

    @Test
    void dispersion_changes_analytic_curves_by_their_place_and_leaves_tables_as_they_are() {
        Curves curves = Curves.uniform(TOPOLOGY, AnalyticCurve.TANH).with(1, 0, Examples.LINEAR_TABLE);
        Curves dispersed = curves.dispersed(CurveSpread.ofShape(0.1), 9);
        for (int layer = 0; layer < 2; layer++) {
            for (int neuron = 0; neuron < TOPOLOGY.neurons(layer); neuron++) {
                assertThat(dispersed.curve(layer, neuron))
                        .isEqualTo(
                                layer == 1 && neuron == 0
                                        ? Examples.LINEAR_TABLE
                                        : Dispersion.shape(AnalyticCurve.TANH, 0.1, 9, layer, neuron));
            }
        }
        assertThat(curves.dispersed(CurveSpread.NONE, 9)).isEqualTo(curves);
    }

    @Test
    void replacing_one_curve_leaves_the_others() {
        Curves curves = Curves.uniform(TOPOLOGY, AnalyticCurve.TANH);
        Curves changed = curves.with(0, 2, AnalyticCurve.SOFTPLUS);
        assertThat(changed.curve(0, 2)).isEqualTo(AnalyticCurve.SOFTPLUS);
        assertThat(changed.with(0, 2, AnalyticCurve.TANH)).isEqualTo(curves);
        assertThat(curves.curve(0, 2)).isEqualTo(AnalyticCurve.TANH);
    }

    @Test
    void curves_given_in_turn_go_on_from_layer_to_layer() {
        Curves curves =
                Curves.inTurn(TOPOLOGY, List.of(AnalyticCurve.TANH, AnalyticCurve.SOFTPLUS, AnalyticCurve.LOGISTIC));
        assertThat(curves.curve(0, 3)).isEqualTo(AnalyticCurve.TANH);
        assertThat(curves.curve(1, 0)).isEqualTo(AnalyticCurve.SOFTPLUS);
        assertThat(curves.curve(1, 1)).isEqualTo(AnalyticCurve.LOGISTIC);
    }
}
