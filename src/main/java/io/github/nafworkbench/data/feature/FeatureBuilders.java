package io.github.nafworkbench.data.feature;

import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.Table;
import io.github.nafworkbench.data.element.Elements;
import java.util.List;
import java.util.stream.Collectors;

/** The list of all feature builders. */
public final class FeatureBuilders {
    private FeatureBuilders() {}

    /** All of them; of two that read the same cells the one that knows more of them comes first. */
    public static List<FeatureBuilder> all() {
        Elements elements = Elements.load();
        return List.of(
                new CoulombFeatures(elements),
                new CompositionFeatures(),
                new BenzenoidFeatures(),
                new SmilesFeatures(),
                new SiteFeatures(elements),
                new FormulaFeatures(elements));
    }

    /**
     * The builder of that name.
     *
     * @throws InputException if there is none
     */
    public static FeatureBuilder named(String name) throws InputException {
        return all().stream()
                .filter(b -> b.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InputException(
                        "Features '" + name + "'",
                        "are not known",
                        "Choose one of: "
                                + all().stream().map(FeatureBuilder::name).collect(Collectors.joining(", "))));
    }

    /** Those that find something to read in a table, in the order of the list. */
    public static List<FeatureBuilder> suiting(Table table) {
        return all().stream().filter(b -> b.source(table).isPresent()).toList();
    }
}
