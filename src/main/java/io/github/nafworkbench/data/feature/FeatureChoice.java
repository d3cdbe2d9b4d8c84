package io.github.nafworkbench.data.feature;

import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.Table;
import io.github.nafworkbench.data.reading.Progress;
import java.util.ArrayList;
import java.util.List;

/**
 * Which features a user wants: {@code auto}, {@code none}, or builders by name.
 *
 * <p>Auto makes features when the table itself has fewer than {@link #ENOUGH} inputs: those of the first builder that
 * finds something to read. It tells when it leaves features unmade.
 *
 * @param names as typed; the words auto and none stand alone
 */
public record FeatureChoice(List<String> names) {
    /** With so many inputs of its own a table needs no features. */
    public static final int ENOUGH = 3;

    private static final String AUTO = "auto";
    private static final String NONE = "none";

    /** Features where a table needs them. */
    public static final FeatureChoice AUTOMATIC = new FeatureChoice(List.of(AUTO));

    public FeatureChoice {
        names = List.copyOf(names);
    }

    /**
     * Makes the features chosen.
     *
     * @param inputsNamed whether the user named the inputs, so that auto has nothing to find
     * @throws InputException if a name is not known, a builder finds nothing to read, or no row is left
     */
    public FeaturedTable apply(Table table, List<String> targets, boolean inputsNamed, Progress progress)
            throws InputException {
        if (names.equals(List.of(NONE))) {
            return FeaturedTable.plain(table);
        }
        if (names.equals(List.of(AUTO))) {
            return inputsNamed ? FeaturedTable.plain(table) : automatic(table, targets, progress);
        }
        List<FeatureBuilder> builders = new ArrayList<>();
        for (String name : names) {
            FeatureBuilder builder = FeatureBuilders.named(name);
            if (builder.source(table).isEmpty()) {
                throw new InputException(
                        table.name(),
                        "holds nothing for the features '" + name + "'",
                        builder.sentence().replaceFirst("\\.$", ""));
            }
            builders.add(builder);
        }
        return FeaturedTable.of(table, builders, progress);
    }

    private static FeaturedTable automatic(Table table, List<String> targets, Progress progress) throws InputException {
        List<FeatureBuilder> suiting = FeatureBuilders.suiting(table);
        int own = FeaturedTable.ownInputs(table, targets).size();
        if (own < ENOUGH && !suiting.isEmpty()) {
            return FeaturedTable.of(table, suiting.subList(0, 1), progress);
        }
        return suiting.isEmpty()
                ? FeaturedTable.plain(table)
                : FeaturedTable.plain(table, instead(table, own, suiting.get(0)));
    }

    private static String instead(Table table, int own, FeatureBuilder builder) {
        return "features auto: none made, as the table has " + own + " inputs of its own; " + builder.name()
                + " could be made of " + builder.source(table).orElse(table.name());
    }
}
