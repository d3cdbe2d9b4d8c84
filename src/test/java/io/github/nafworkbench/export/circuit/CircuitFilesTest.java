package io.github.nafworkbench.export.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.nafworkbench.curve.ActivationCurve;
import io.github.nafworkbench.curve.AffineCurve;
import io.github.nafworkbench.curve.AnalyticCurve;
import io.github.nafworkbench.curve.CurveSpread;
import io.github.nafworkbench.curve.Extrapolation;
import io.github.nafworkbench.curve.TabulatedCurve;
import io.github.nafworkbench.curve.measured.CurveFileReading;
import io.github.nafworkbench.curve.measured.CurveRules;
import io.github.nafworkbench.curve.measured.MeasuredCurveFile;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.network.Curves;
import io.github.nafworkbench.network.Topology;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CircuitFilesTest {
    private static final TabulatedCurve TABLE = new TabulatedCurve(
            "t", new double[] {-2, -1, 0.5, 3}, new double[] {-1, -0.9, 0.8, 1}, Extrapolation.LINEAR);

    private static final Curves CURVES = Curves.uniform(new Topology(1, List.of(3), 1), AnalyticCurve.TANH)
            .dispersed(new CurveSpread(0.1, 0.1, 0.1, 0.1, 0.1), 3)
            .with(0, 2, TABLE);

    private static double at(BrokenLine line, double z) {
        int i = 1;
        while (line.z()[i] < z) {
            i++;
        }
        double share = (z - line.z()[i - 1]) / (line.z()[i] - line.z()[i - 1]);
        return line.h()[i - 1] + share * (line.h()[i] - line.h()[i - 1]);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-2, 1e-4, 1e-6})
    void the_lines_stay_within_the_tolerance_everywhere(double tolerance) {
        List<ActivationCurve> curves = List.of(
                TABLE,
                AnalyticCurve.TANH,
                AnalyticCurve.SOFTPLUS,
                AnalyticCurve.LEAKY_RELU,
                new AffineCurve(TABLE, 0.1, 1.2, 0.8, -0.3),
                CURVES.curve(0, 1));
        for (ActivationCurve curve : curves) {
            BrokenLine line = BrokenLine.of(curve, tolerance);
            for (double z = -30; z <= 30; z += 0.0173) {
                assertThat(at(line, z))
                        .as(curve.label() + " at " + z)
                        .isCloseTo(curve.value(z), within(tolerance + 1e-8));
            }
        }
    }

    @Test
    void a_tighter_tolerance_takes_more_points_and_none_that_is_not_needed() {
        assertThat(BrokenLine.of(AnalyticCurve.TANH, 1e-6).z().length)
                .isGreaterThan(3 * BrokenLine.of(AnalyticCurve.TANH, 1e-4).z().length);
        assertThat(BrokenLine.of(AnalyticCurve.LEAKY_RELU, 1e-4).z()).hasSize(67);
        assertThatThrownBy(() -> BrokenLine.of(TABLE, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_table_of_all_curves_is_read_again() throws InputException {
        String csv = CircuitFiles.of(AnalyticCurve.TANH, CURVES, CircuitFormat.CSV, 1e-4)
                .get("curves.csv");
        CurveFileReading reading =
                MeasuredCurveFile.read("curves.csv", csv.getBytes(StandardCharsets.UTF_8), CurveRules.DETECT);
        assertThat(reading.curves()).hasSize(3);
        BrokenLine line = BrokenLine.of(CURVES.curve(0, 1), 1e-4);
        assertThat(reading.curves().get(1).xs()).containsExactly(Arrays.copyOfRange(line.z(), 1, line.z().length - 1));
        assertThat(reading.curves().get(1).ys()).containsExactly(Arrays.copyOfRange(line.h(), 1, line.h().length - 1));
    }

    @Test
    void simulators_get_a_subcircuit_or_module_for_every_neuron() {
        String ngspice = CircuitFiles.of(AnalyticCurve.TANH, CURVES, CircuitFormat.NGSPICE, 1e-2)
                .get("neurons.cir");
        assertThat(ngspice).contains(".subckt neuron_3 in out\nBf out 0 V = pwl(V(in),\n+ -1002", ".ends");
        assertThat(ngspice.lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(160));
        String ltspice = CircuitFiles.of(AnalyticCurve.TANH, CURVES, CircuitFormat.LTSPICE, 1e-2)
                .get("neurons.lib");
        assertThat(ltspice).isEqualTo(ngspice.replace("= pwl(", "= table("));
        Map<String, String> verilog = CircuitFiles.of(AnalyticCurve.TANH, CURVES, CircuitFormat.VERILOG_A, 1e-2);
        assertThat(verilog.keySet()).containsExactly("neuron_1.tbl", "neuron_2.tbl", "neuron_3.tbl", "neurons.va");
        assertThat(verilog.get("neurons.va"))
                .contains("module neuron_2(in, out);", "$table_model(V(in), \"neuron_2.tbl\", \"1L\")");
        assertThat(verilog.get("neuron_3.tbl").lines().skip(2).findFirst()).contains("-2.00000000000 -1.00000000000");
    }

    @Test
    void the_figure_has_a_line_for_every_curve_and_the_ideal() {
        String svg = CircuitFiles.of(AnalyticCurve.TANH, CURVES, CircuitFormat.FIGURE, 1e-2)
                .get("curves.svg");
        assertThat(svg).startsWith("<svg").contains("tanh, ideal");
        Curves one = Curves.uniform(new Topology(1, List.of(1), 1), TABLE);
        String less = CircuitFiles.of(AnalyticCurve.TANH, one, CircuitFormat.FIGURE, 1e-2)
                .get("curves.svg");
        assertThat(svg.split("<path").length - less.split("<path").length).isEqualTo(2);
    }

    @Test
    void neurons_of_several_layers_are_told_apart() {
        Curves deep = Curves.uniform(new Topology(1, List.of(2, 2), 1), AnalyticCurve.TANH);
        assertThat(CircuitFiles.of(AnalyticCurve.TANH, deep, CircuitFormat.NGSPICE, 0.1)
                        .get("neurons.cir"))
                .contains(".subckt neuron_1_2 in out", ".subckt neuron_2_1 in out");
    }

    @Test
    void an_unknown_format_is_refused() throws InputException {
        assertThat(CircuitFormat.named("ltspice")).isEqualTo(CircuitFormat.LTSPICE);
        assertThatThrownBy(() -> CircuitFormat.named("pdf"))
                .hasMessageContaining("csv, ngspice, ltspice, verilog-a, figure");
    }
}
