package io.github.nafworkbench.export.circuit;

import io.github.nafworkbench.data.InputException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Forms in which curves are written for other programs. */
public enum CircuitFormat {
    /** One table of all curves, {@code neuron, z, h}, which the program reads again. */
    CSV("csv", "Table of all curves (CSV)"),
    /** A sub-circuit a neuron with a behavioural source {@code pwl(V(in), ...)}. */
    NGSPICE("ngspice", "Sources for ngspice"),
    /** A sub-circuit a neuron with a behavioural source {@code table(V(in), ...)}. */
    LTSPICE("ltspice", "Sources for LTspice"),
    /** A module a neuron with {@code $table_model}, and its table. */
    VERILOG_A("verilog-a", "Verilog-A with $table_model"),
    /** All curves drawn over each other, as SVG. */
    FIGURE("figure", "Figure (SVG)");

    private final String code;
    private final String label;

    CircuitFormat(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** As it is shown. */
    public String label() {
        return label;
    }

    /** Name on the command line. */
    public String code() {
        return code;
    }

    /**
     * The format of that name.
     *
     * @throws InputException if there is none
     */
    public static CircuitFormat named(String name) throws InputException {
        for (CircuitFormat format : values()) {
            if (format.code.equals(name)) {
                return format;
            }
        }
        String all = Arrays.stream(values()).map(CircuitFormat::code).collect(Collectors.joining(", "));
        throw new InputException("Format '" + name + "'", "is not known", "Choose from " + all);
    }
}
