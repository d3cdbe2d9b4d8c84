package io.github.nafworkbench.cli;

import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.noise.Distribution;
import io.github.nafworkbench.noise.Lifetime;
import io.github.nafworkbench.noise.NoisePlace;
import io.github.nafworkbench.noise.NoiseSource;
import io.github.nafworkbench.noise.ReferenceScale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One noise as typed, {@code KIND:LEVEL@WORD,WORD,...}. The words tell place, lifetime, scale and distribution in any
 * order, as no two of them have a name in common, and {@code common=R} the common share; what no word tells is left to
 * the other options.
 *
 * @param option with the text, for messages, e.g. {@code "--noise 'additive:0.1@weight'"}
 * @param level as typed; of group noise the width
 * @param words after the {@code @}
 */
record NoiseArgument(String option, NoiseOptions.Kind kind, double level, List<String> words) {
    private static final String FORM = "Write for example additive:0.01 or additive:0.01@weight,chip";
    private static final String COMMON = "common=";

    NoiseArgument {
        words = List.copyOf(words);
    }

    /**
     * Reads noises parted by commas; a part without a colon is a further word of the noise before it.
     *
     * @throws InputException naming the noise that cannot be read
     */
    static List<NoiseArgument> parse(String option, List<String> texts) throws InputException {
        List<String> whole = new ArrayList<>();
        for (String text : texts) {
            for (String part : text.split(",", -1)) {
                boolean goesOn = !part.contains(":") && !whole.isEmpty();
                int last = whole.size() - 1;
                if (goesOn && whole.get(last).contains("@")) {
                    whole.set(last, whole.get(last) + "," + part);
                } else {
                    whole.add(part);
                }
            }
        }
        List<NoiseArgument> arguments = new ArrayList<>();
        for (String text : whole) {
            arguments.add(of(option, text.strip()));
        }
        return arguments;
    }

    private static NoiseArgument of(String option, String text) throws InputException {
        String named = option + " '" + text + "'";
        String[] parts = text.split("@", 2);
        int colon = Math.max(0, parts[0].indexOf(':'));
        Optional<NoiseOptions.Kind> kind =
                find(NoiseOptions.Kind.values(), parts[0].substring(0, colon).strip());
        double level = level(parts[0].substring(Math.min(parts[0].length(), colon + 1)));
        if (kind.isEmpty() || Double.isNaN(level)) {
            throw new InputException(
                    named, "is not a kind of noise, ':' and a level from 0 to " + NoiseSource.MOST, FORM);
        }
        List<String> words = parts.length == 1
                ? List.of()
                : Arrays.stream(parts[1].split(",", -1)).map(String::strip).toList();
        NoiseArgument argument = new NoiseArgument(named, kind.get(), level, words);
        argument.check();
        return argument;
    }

    private static double level(String text) {
        try {
            double level = Double.parseDouble(text);
            return level >= 0 && level <= NoiseSource.MOST ? level : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** Every word is known, and no two tell the same thing. */
    private void check() throws InputException {
        List<Object> told = new ArrayList<>();
        for (String word : words) {
            Object meant = choices()
                    .filter(choice -> named(choice, word))
                    .<Object>map(Enum::getDeclaringClass)
                    .findFirst()
                    .orElse(word.startsWith(COMMON) ? COMMON : word);
            if (meant.equals(word)) {
                throw new InputException(
                        option,
                        "'" + word + "' is no place, lifetime, scale or distribution",
                        "Choose from: "
                                + choices().map(NoiseArgument::spelled).collect(Collectors.joining(", "))
                                + ", common=R");
            }
            if (told.contains(meant)) {
                throw new InputException(
                        option, "'" + word + "' tells again what another word tells", "Give each of them once");
            }
            told.add(meant);
        }
    }

    private static Stream<Enum<?>> choices() {
        return Stream.of(NoisePlace.values(), Lifetime.values(), ReferenceScale.values(), Distribution.values())
                .flatMap(Arrays::stream);
    }

    Optional<NoisePlace> place() {
        return told(word -> find(NoisePlace.values(), word));
    }

    Optional<Lifetime> lifetime() {
        return told(word -> find(Lifetime.values(), word));
    }

    Optional<ReferenceScale> scale() {
        return told(word -> find(ReferenceScale.values(), word));
    }

    Optional<Distribution> distribution() {
        return told(word -> find(Distribution.values(), word));
    }

    /** Share of the variance common to a layer; NaN if it is no number. */
    Optional<Double> common() {
        return told(word -> word.startsWith(COMMON) ? Optional.of(number(word)) : Optional.empty());
    }

    private static double number(String word) {
        try {
            return Double.parseDouble(word.substring(COMMON.length()));
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private <T> Optional<T> told(Function<String, Optional<T>> meaning) {
        return words.stream().map(meaning).flatMap(Optional::stream).findFirst();
    }

    /** The constant of that name, spelled as on the command line. */
    static <E extends Enum<E>> Optional<E> find(E[] values, String name) {
        return Arrays.stream(values).filter(value -> named(value, name)).findFirst();
    }

    private static boolean named(Enum<?> value, String name) {
        return spelled(value).equals(name.toLowerCase(Locale.ROOT));
    }

    /** The name of a constant on the command line, such as {@code net-input}. */
    static String spelled(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
