package io.github.nafworkbench.data.feature;

import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.Dataset;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.Table;
import io.github.nafworkbench.data.reading.ImportChoices;
import io.github.nafworkbench.data.reading.Progress;
import io.github.nafworkbench.data.reading.Reading;
import io.github.nafworkbench.data.reading.Role;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which target a table gets when it is opened, and which features.
 *
 * @param targets names of the target in the files of one kind, of which the first that is there is taken; empty means the
 *     default target
 */
public record DatasetChoice(List<String> targets, FeatureChoice features) {
    /** Nothing is known of the table but what it holds. */
    public static final DatasetChoice AUTOMATIC = new DatasetChoice(List.of(), FeatureChoice.AUTOMATIC);

    /**
     * What a table becomes.
     *
     * @param featured the table with features beside its columns, if any were made
     */
    public record Chosen(FeaturedTable featured, Dataset dataset) {}

    public DatasetChoice {
        targets = List.copyOf(targets);
    }

    /**
     * What was read without the rows that have no target, of which it tells.
     *
     * @throws InputException if there is no such target
     */
    public Reading complete(Reading read) throws InputException {
        return read.withTarget(target(read));
    }

    /**
     * Makes the features and chooses target and inputs. Long work with many molecules.
     *
     * @throws InputException if there is no such target, or features or inputs cannot be had
     */
    public Chosen of(Reading read, Progress progress) throws InputException {
        Reading reading = complete(read);
        String target = target(reading);
        FeaturedTable featured = features.apply(reading.table(), List.of(target), false, progress);
        return new Chosen(
                featured,
                featured.made().isEmpty()
                        ? reading.dataset(target)
                        : featured.dataset(
                                List.of(target), inputs(featured, target, reading.choices()), reading.gaps()));
    }

    /** The inputs there are beside features, but as the user chose the columns' roles. */
    private static List<String> inputs(FeaturedTable featured, String target, ImportChoices choices)
            throws InputException {
        Table table = featured.table();
        Set<String> unchosen = new HashSet<>(featured.inputs(List.of(target)));
        List<String> inputs = table.columns().stream()
                .map(Column::name)
                .filter(name -> choices.column(name)
                        .role()
                        .map(role -> role == Role.INPUT)
                        .orElse(unchosen.contains(name)))
                .filter(name ->
                        table.column(target).filter(t -> t.name().equals(name)).isEmpty())
                .toList();
        if (inputs.isEmpty()) {
            throw new InputException(
                    table.name(), "has no column that can be an input beside the target " + target, "Choose one");
        }
        return inputs;
    }

    private String target(Reading reading) throws InputException {
        if (targets.isEmpty()) {
            return reading.target();
        }
        return targets.stream()
                .filter(name -> reading.table().column(name).isPresent())
                .findFirst()
                .orElseThrow(() -> new InputException(
                        reading.table().name(),
                        "has no column " + String.join(" or ", targets),
                        "Check that it is the file meant, or open it with Open… and choose a target"));
    }
}
