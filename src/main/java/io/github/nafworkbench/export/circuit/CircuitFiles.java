package io.github.nafworkbench.export.circuit;

import io.github.nafworkbench.curve.ActivationCurve;
import io.github.nafworkbench.export.CurvesFigure;
import io.github.nafworkbench.network.Curves;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The curves of all hidden neurons as files for other programs. One volt is one network unit, of net input and of output.
 * Simulators get straight lines within a tolerance of the curve, beyond its ends as the curve goes on.
 */
public final class CircuitFiles {
    private static final int PAIRS_A_LINE = 4;

    private CircuitFiles() {}

    /**
     * Writes the files' texts.
     *
     * @param ideal drawn in the figure
     * @param tolerance greatest distance of the lines from a curve, network units
     * @return text by file name
     */
    public static Map<String, String> of(ActivationCurve ideal, Curves curves, CircuitFormat format, double tolerance) {
        Map<String, BrokenLine> lines = new LinkedHashMap<>();
        for (int layer = 0; layer < curves.layers().size(); layer++) {
            for (int neuron = 0; neuron < curves.layers().get(layer).size(); neuron++) {
                ActivationCurve curve = curves.curve(layer, neuron);
                lines.put(name(curves, layer, neuron), BrokenLine.of(curve, tolerance));
            }
        }
        return switch (format) {
            case CSV -> Map.of("curves.csv", csv(lines));
            case NGSPICE -> Map.of("neurons.cir", subcircuits(lines, "pwl", tolerance));
            case LTSPICE -> Map.of("neurons.lib", subcircuits(lines, "table", tolerance));
            case VERILOG_A -> verilog(lines, tolerance);
            case FIGURE -> Map.of("curves.svg", CurvesFigure.svg(ideal, curves));
        };
    }

    /** E.g. {@code "neuron_8"}, or {@code "neuron_2_8"} in several layers. */
    public static String name(Curves curves, int layer, int neuron) {
        return "neuron_" + (curves.layers().size() > 1 ? (layer + 1) + "_" : "") + (neuron + 1);
    }

    private static String csv(Map<String, BrokenLine> lines) {
        StringBuilder text = new StringBuilder("neuron,z,h\n");
        lines.forEach((name, line) -> {
            for (int i = 1; i + 1 < line.z().length; i++) {
                text.append(name)
                        .append(',')
                        .append(line.z()[i])
                        .append(',')
                        .append(line.h()[i])
                        .append('\n');
            }
        });
        return text.toString();
    }

    private static String subcircuits(Map<String, BrokenLine> lines, String function, double tolerance) {
        StringBuilder text = new StringBuilder("* Activation curves of " + lines.size()
                + " neurons: V(out) = f(V(in)), 1 V is one network unit\n* straight lines within " + tolerance
                + " of the curve\n");
        lines.forEach((name, line) -> {
            text.append("\n.subckt ")
                    .append(name)
                    .append(" in out\nBf out 0 V = ")
                    .append(function)
                    .append("(V(in)");
            for (int i = 0; i < line.z().length; i++) {
                text.append(i % PAIRS_A_LINE == 0 ? ",\n+ " : ", ")
                        .append(number(line.z()[i]))
                        .append(", ")
                        .append(number(line.h()[i]));
            }
            text.append(")\n.ends\n");
        });
        return text.toString();
    }

    private static Map<String, String> verilog(Map<String, BrokenLine> lines, double tolerance) {
        Map<String, String> files = new LinkedHashMap<>();
        StringBuilder modules = new StringBuilder("// Activation curves: V(out) = f(V(in)), 1 V is one network unit;\n"
                + "// straight lines within " + tolerance + " of the curve\n`include \"disciplines.vams\"\n");
        lines.forEach((name, line) -> {
            modules.append("\nmodule ")
                    .append(name)
                    .append("(in, out);\n    input in;\n    output out;\n")
                    .append("    electrical in, out;\n    analog V(out) <+ $table_model(V(in), \"")
                    .append(name)
                    .append(".tbl\", \"1L\");\nendmodule\n");
            StringBuilder table = new StringBuilder("# z h, network units\n");
            for (int i = 0; i < line.z().length; i++) {
                table.append(number(line.z()[i]))
                        .append(' ')
                        .append(number(line.h()[i]))
                        .append('\n');
            }
            files.put(name + ".tbl", table.toString());
        });
        files.put("neurons.va", modules.toString());
        return files;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.12g", value);
    }
}
