package io.github.nafworkbench.cli;

import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.noise.Chips;
import io.github.nafworkbench.noise.Distribution;
import io.github.nafworkbench.noise.Faults;
import io.github.nafworkbench.noise.Lifetime;
import io.github.nafworkbench.noise.NoiseKind;
import io.github.nafworkbench.noise.NoiseModel;
import io.github.nafworkbench.noise.NoisePlace;
import io.github.nafworkbench.noise.NoiseSource;
import io.github.nafworkbench.noise.Quantisation;
import io.github.nafworkbench.noise.ReferenceScale;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that tell which noise acts and how. */
@SuppressWarnings("NullAway.Init") // fields are set by picocli
final class NoiseOptions {
    /** Kinds of noise by name; group is a preset. */
    enum Kind {
        ADDITIVE,
        MULTIPLICATIVE,
        GROUP
    }

    @Option(
            names = "--noise",
            paramLabel = "KIND:LEVEL[@WORD,...]",
            description = "Noise that acts at this level, once or several times: additive:0.01, group:0.1, "
                    + "additive:0.01@weight,chip. The number is the level, as in --levels; only the number of group is "
                    + "its width X, a level of X / sqrt 12. The words after '@' are those of --place, --lifetime, --scale and "
                    + "--distribution, and common=R; what they leave open these options tell (default: none).")
    private List<String> acting = List.of();

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
            description = "Make all draws on this chip (default: every draw on another, fixed by --seed).")
    private @Nullable Long chip;

    @Option(names = "--bits", paramLabel = "N", description = "Round inputs and neuron outputs to N bits.")
    private int bits;

    @Option(names = "--input-bits", paramLabel = "N", description = "Round inputs to N bits (default: as --bits).")
    private @Nullable Integer inputBits;

    @Option(
            names = "--output-bits",
            paramLabel = "N",
            description = "Round neuron outputs to N bits (default: as --bits).")
    private @Nullable Integer outputBits;

    @Option(names = "--weight-bits", paramLabel = "N", description = "Round weights to N bits.")
    private int weightBits;

    @Option(
            names = "--drift",
            paramLabel = "T[:NU[:SPREAD]]",
            description =
                    "Let the weights drift until T seconds after programming, at least 20: W (T/20)^-nu, nu being "
                            + "NU +- SPREAD from weight to weight (default of these: 0.1 and 0.05).")
    private @Nullable String drift;

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
        return NoiseArgument.find(values, name)
                .orElseThrow(() -> new TypeConversionException("'" + name + "' is none of "
                        + Arrays.stream(values).map(NoiseArgument::spelled).collect(Collectors.joining(", "))));
    }

    /**
     * What acts: every noise given by {@code --noise}, rounding, drift and faults.
     *
     * @param seed of the chips, if none is locked
     */
    NoiseModel acting(long seed) throws InputException {
        NoiseModel model = besides().with(chip == null ? new Chips(seed, false) : new Chips(chip, true));
        for (NoiseArgument argument : NoiseArgument.parse("--noise", acting)) {
            NoiseSource source = source(argument);
            if (model.sources().stream().anyMatch(source::same)) {
                throw new InputException(argument.option(), "gives the same noise again", "Give every noise once");
            }
            model = model.with(source);
        }
        return model;
    }

    /** The noise of a kind as the options tell it, at level 0, which nothing that acts may be already. */
    NoiseSource swept(Kind kind, NoiseModel acting) throws InputException {
        NoiseSource swept = source(new NoiseArgument("--kind " + NoiseArgument.spelled(kind), kind, 0, List.of()));
        if (acting.sources().stream().anyMatch(swept::same)) {
            throw new InputException(
                    "--noise", "gives the same noise that --kind and --levels give", "Give every noise once");
        }
        return swept;
    }

    private NoiseModel besides() throws InputException {
        if (!(dead >= 0 && stuck >= 0 && dead + stuck <= 1)) {
            throw new InputException(
                    "--dead and --stuck",
                    "must be from 0 to 1 together, got " + dead + " and " + stuck,
                    "Give a share such as 0.05");
        }
        NoiseModel model = NoiseModel.of().with(quantisation()).with(new Faults(dead, stuck));
        return drift == null ? model : model.with(DriftArgument.parse(drift));
    }

    private Quantisation quantisation() throws InputException {
        int both = bits("--bits", bits);
        return new Quantisation(
                inputBits == null ? both : bits("--input-bits", inputBits),
                outputBits == null ? both : bits("--output-bits", outputBits),
                bits("--weight-bits", weightBits));
    }

    private static int bits(String option, int number) throws InputException {
        WholeNumber.check(option, number, 0, Quantisation.MOST, 8);
        return number;
    }

    private NoiseSource source(NoiseArgument noise) throws InputException {
        NoisePlace at = noise.place().orElse(place);
        ReferenceScale unit = noise.scale().orElse(scale);
        Optional<Distribution> told = noise.distribution().or(() -> Optional.ofNullable(distribution));
        boolean group = noise.kind() == Kind.GROUP;
        check(noise, at, unit);
        if (group && (at != NoisePlace.NEURON_OUTPUT || told.equals(Optional.of(Distribution.GAUSSIAN)))) {
            throw new InputException(
                    noise.option(),
                    "is uniform noise on the neurons' outputs",
                    "Leave --place and --distribution out, or choose --kind multiplicative");
        }
        if (group) {
            return NoiseSource.group(noise.level())
                    .withCommon(noise.common().orElse(common))
                    .with(noise.lifetime().orElse(lifetime));
        }
        return new NoiseSource(
                at,
                noise.kind() == Kind.ADDITIVE ? NoiseKind.ADDITIVE : NoiseKind.MULTIPLICATIVE,
                noise.level(),
                noise.common().orElse(common),
                told.orElse(Distribution.GAUSSIAN),
                unit,
                noise.lifetime().orElse(lifetime));
    }

    private void check(NoiseArgument noise, NoisePlace at, ReferenceScale unit) throws InputException {
        double share = noise.common().orElse(common);
        if (!(share >= 0 && share <= 1)) {
            boolean own = noise.common().isPresent();
            throw new InputException(
                    own ? noise.option() : "--common",
                    own ? "common= must be a share from 0 to 1" : "must be from 0 to 1, got " + common,
                    "Give a share such as 0.25");
        }
        String option = noise.scale().isPresent() ? noise.option() : "--scale";
        if (noise.kind() != Kind.ADDITIVE && unit != ReferenceScale.ABSOLUTE) {
            throw new InputException(
                    option,
                    "is for additive noise; other noise is relative to the signal",
                    "Leave it out, or give it to the additive noise alone: additive:0.01@full-scale");
        }
        if (unit == ReferenceScale.RANGE && at != NoisePlace.WEIGHT) {
            throw new InputException(
                    option.equals("--scale") ? "--scale range" : option,
                    option.equals("--scale") ? "is for weights" : "'range' is for weights",
                    "Choose --place weight or another scale");
        }
    }
}
