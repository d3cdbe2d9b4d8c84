package io.github.nafworkbench.cli;

import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.noise.Chips;
import io.github.nafworkbench.noise.Distribution;
import io.github.nafworkbench.noise.Drift;
import io.github.nafworkbench.noise.Faults;
import io.github.nafworkbench.noise.Lifetime;
import io.github.nafworkbench.noise.NoiseKind;
import io.github.nafworkbench.noise.NoiseModel;
import io.github.nafworkbench.noise.NoisePlace;
import io.github.nafworkbench.noise.NoiseSource;
import io.github.nafworkbench.noise.Quantisation;
import io.github.nafworkbench.noise.ReferenceScale;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that tell how noise of some kind acts, and what acts besides. */
@SuppressWarnings("NullAway.Init") // fields are set by picocli
final class NoiseOptions {
    /** Kinds of noise by name; group is a preset. */
    enum Kind {
        ADDITIVE,
        MULTIPLICATIVE,
        GROUP
    }

    @Option(
            names = "--place",
            paramLabel = "PLACE",
            converter = PlaceName.class,
            description = "input, weight, net-input, neuron-output or read-out (default: neuron-output).")
    private NoisePlace place = NoisePlace.NEURON_OUTPUT;

    @Option(
            names = "--scale",
            paramLabel = "SCALE",
            converter = ScaleName.class,
            description =
                    "What a level of additive noise is a share of: absolute (network units), full-scale (half the "
                            + "range of the signal), rms, or for weights range (default: absolute).")
    private ReferenceScale scale = ReferenceScale.ABSOLUTE;

    @Option(
            names = "--lifetime",
            paramLabel = "TIME",
            description = "read: drawn for every sample; programming: once a draw; chip: fixed by the chip "
                    + "(default: read).")
    private Lifetime lifetime = Lifetime.READ;

    @Option(
            names = "--distribution",
            paramLabel = "D",
            description = "gaussian or uniform, of the same standard deviation (default: gaussian).")
    private @Nullable Distribution distribution;

    @Option(
            names = "--common",
            paramLabel = "R",
            description = "Share of the variance common to a layer, 0 to 1 (default: ${DEFAULT-VALUE}).")
    private double common;

    @Option(
            names = "--chip",
            paramLabel = "SEED",
            description = "Make all draws on this chip (default: every draw on another).")
    private @Nullable Long chip;

    @Option(names = "--bits", paramLabel = "N", description = "Round inputs and neuron outputs to N bits.")
    private int bits;

    @Option(names = "--weight-bits", paramLabel = "N", description = "Round weights to N bits.")
    private int weightBits;

    @Option(
            names = "--drift",
            paramLabel = "T",
            description = "Let the weights drift for T seconds after the first 20: W (T/20)^-nu, nu 0.1 +- 0.05.")
    private @Nullable Double drift;

    @Option(names = "--dead", paramLabel = "P", description = "Share of hidden neurons that put out 0.")
    private double dead;

    @Option(
            names = "--stuck",
            paramLabel = "P",
            description = "Share of hidden neurons stuck at an end of their swing.")
    private double stuck;

    /** Reads the name of a place. */
    static final class PlaceName implements ITypeConverter<NoisePlace> {
        @Override
        public NoisePlace convert(String name) {
            return named(NoisePlace.values(), name);
        }
    }

    /** Reads the name of a scale. */
    static final class ScaleName implements ITypeConverter<ReferenceScale> {
        @Override
        public ReferenceScale convert(String name) {
            return named(ReferenceScale.values(), name);
        }
    }

    private static <E extends Enum<E>> E named(E[] values, String name) {
        for (E value : values) {
            if (spelled(value).equals(name.toLowerCase(Locale.ROOT))) {
                return value;
            }
        }
        throw new TypeConversionException("'" + name + "' is none of "
                + Arrays.stream(values).map(NoiseOptions::spelled).collect(Collectors.joining(", ")));
    }

    private static String spelled(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What acts besides the source. */
    NoiseModel besides() throws InputException {
        if (bits < 0 || bits > Quantisation.MOST || weightBits < 0 || weightBits > Quantisation.MOST) {
            throw new InputException(
                    "--bits",
                    "must be from 0 to " + Quantisation.MOST,
                    "Give a number such as 8, or 0 for no rounding");
        }
        if (!(dead >= 0 && stuck >= 0 && dead + stuck <= 1)) {
            throw new InputException("--dead and --stuck", "must be from 0 to 1 together", "Give a share such as 0.05");
        }
        NoiseModel model =
                NoiseModel.of().with(new Quantisation(bits, bits, weightBits)).with(new Faults(dead, stuck));
        if (drift != null) {
            if (!(drift >= Drift.USUAL_START && drift <= Double.MAX_VALUE)) {
                throw new InputException("--drift", "must be at least 20 seconds", "Give a time such as 86400");
            }
            model = model.with(Drift.after(drift));
        }
        return chip == null ? model : model.with(new Chips(chip, true));
    }

    /** The source of a kind, at level 0. */
    NoiseSource source(Kind kind) throws InputException {
        if (!(common >= 0 && common <= 1)) {
            throw new InputException("--common", "must be from 0 to 1, got " + common, "Give a share such as 0.25");
        }
        if (kind != Kind.ADDITIVE && scale != ReferenceScale.ABSOLUTE) {
            throw new InputException(
                    "--scale", "is for additive noise; other noise is relative to the signal", "Leave it out");
        }
        if (scale == ReferenceScale.RANGE && place != NoisePlace.WEIGHT) {
            throw new InputException("--scale range", "is for weights", "Choose --place weight or another scale");
        }
        if (kind == Kind.GROUP && (place != NoisePlace.NEURON_OUTPUT || distribution == Distribution.GAUSSIAN)) {
            throw new InputException(
                    "--kind group",
                    "is uniform noise on the neurons' outputs",
                    "Leave --place and --distribution out, or choose --kind multiplicative");
        }
        Distribution preset = kind == Kind.GROUP ? Distribution.UNIFORM : Distribution.GAUSSIAN;
        return new NoiseSource(
                place,
                kind == Kind.ADDITIVE ? NoiseKind.ADDITIVE : NoiseKind.MULTIPLICATIVE,
                0,
                common,
                distribution == null ? preset : distribution,
                scale,
                lifetime);
    }
}
