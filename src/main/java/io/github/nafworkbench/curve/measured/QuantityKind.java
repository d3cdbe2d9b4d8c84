package io.github.nafworkbench.curve.measured;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a column is about, told from its unit and, where there is none, from its name. */
enum QuantityKind {
    VOLTAGE,
    CURRENT,
    TIME,
    /** Row or point numbers. */
    COUNT,
    /** Number of a cycle, scan or repetition. */
    CYCLE,
    /** Which device, die or sample a row belongs to. */
    DEVICE,
    /** Ranges, states and sweep directions of the instrument. */
    STATE,
    TEMPERATURE,
    /** Worked out from other columns: magnitudes, logarithms, slopes, resistances, powers, charges. */
    DERIVED,
    /** Uncertainty of another column. */
    ERROR,
    OTHER;

    private static final Pattern ERRORS = Pattern.compile(
            "(?i).*(\\berror\\b|\\berr\\b|_err(or)?$|\\bstd(ev|dev)?\\b|_std$|\\bsigma\\b|\\bsem\\b|\u03c3).*");
    private static final Pattern COUNTS =
            Pattern.compile("(?i)(index|idx|item|no\\.?|nr\\.?|#|point|points|pt|row|sample (no|number)|n)");
    private static final Pattern CYCLES = Pattern.compile(
            "(?i)(scan|cycle|sweep|repeat|repetition|run|trace)s?([ _]?(no\\.?|nr\\.?|number|index|id|#))?");
    private static final Pattern DEVICES = Pattern.compile(
            "(?i)(device|dut|die|chip|neuron|sample|site|cell|transistor)s?([ _]?(no\\.?|nr\\.?|number|name|id|#))?|id");
    private static final Pattern STATES =
            Pattern.compile("(?i).*(direction|\\bbranch\\b|\\brange\\b|\\bstatus\\b|\\bstate\\b|\\bcompliance\\b).*");
    private static final Pattern TIMES = Pattern.compile("(?i)(.*[ ._])?(time|timestamp|elapsed)([\\[( _].*)?|t");
    private static final Pattern DERIVATIONS = Pattern.compile(
            "(?i)abs.*|.*\\babs\\b.*|\\|.*\\||log.*|ln\\(.*|sqrt.*|(.*[. ])?(r|g|gm|gds|q[+-]?|power|charge)|.*resistance.*"
                    + "|.*conductance.*|.*[. ]power");
    private static final Pattern VOLTAGES = Pattern.compile(
            "(?i).*(volt|potential|bias).*|(.*[. ])?v(\\d+|[_ ]?(in|out|[gdsbce]{1,2}|dd|ss|cc|sweep|anode|cathode|pre|post))?"
                    + "|v\\(.*\\)|.*\\.v");
    private static final Pattern CURRENTS = Pattern.compile(
            "(?i).*current.*|(.*[. ])?i(\\d+|[_ ]?(in|out|[gdsbce]{1,2}|anode|cathode))?|i[a-z]?\\(.*\\)|.*\\.i|@.*\\[i[a-z]*]");

    static QuantityKind of(Quantity quantity) {
        String name = quantity.name().strip();
        if (ERRORS.matcher(name).matches()) {
            return ERROR;
        }
        QuantityKind byName = byName(name);
        if (byName == TEMPERATURE && quantity.unit().endsWith("C")) {
            return TEMPERATURE;
        }
        String base = SiUnit.of(quantity.unit()).map(SiUnit::base).orElse("");
        return switch (base) {
            case "V" -> VOLTAGE;
            case "A", "A/cm2", "A/m2", "A/um" -> byName == DERIVED ? DERIVED : CURRENT;
            case "s" -> TIME;
            case "K" -> TEMPERATURE;
            case "Ohm", "S", "W", "C" -> DERIVED;
            default -> byName;
        };
    }

    private static QuantityKind byName(String name) {
        if (COUNTS.matcher(name).matches()) {
            return COUNT;
        }
        if (CYCLES.matcher(name).matches()) {
            return CYCLE;
        }
        if (name.equals("ID") || name.equals("Id")) {
            return CURRENT;
        }
        if (name.equals("T") || name.toLowerCase(Locale.ROOT).startsWith("temp")) {
            return TEMPERATURE;
        }
        if (DEVICES.matcher(name).matches()) {
            return DEVICE;
        }
        if (STATES.matcher(name).matches()) {
            return STATE;
        }
        if (TIMES.matcher(name).matches()) {
            return TIME;
        }
        if (DERIVATIONS.matcher(name).matches()) {
            return DERIVED;
        }
        if (camelEnd(name, 'V') || VOLTAGES.matcher(name).matches()) {
            return VOLTAGE;
        }
        if (camelEnd(name, 'I') || CURRENTS.matcher(name).matches()) {
            return CURRENT;
        }
        return OTHER;
    }

    /** Whether a name ends as {@code GateV} does. */
    private static boolean camelEnd(String name, char end) {
        int last = name.length() - 1;
        return last > 0 && name.charAt(last) == end && Character.isLowerCase(name.charAt(last - 1));
    }
}
