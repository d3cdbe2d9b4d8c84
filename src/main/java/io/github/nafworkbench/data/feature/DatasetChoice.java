package io.github.nafworkbench.data.feature;

import io.github.nafworkbench.data.Dataset;
import io.github.nafworkbench.data.Gaps;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.Table;
import io.github.nafworkbench.data.reading.Progress;
import java.util.List;

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
     * Makes the features and chooses target and inputs. Long work with many molecules.
     *
     * @throws InputException if there is no such target, or features or inputs cannot be had
     */
    public Chosen of(Table table, Progress progress) throws InputException {
        List<String> target = List.of(target(table));
        FeaturedTable featured = features.apply(table, target, false, progress);
        return new Chosen(featured, featured.dataset(target, List.of(), Gaps.REFUSED));
    }

    private String target(Table table) throws InputException {
        if (targets.isEmpty()) {
            return Dataset.defaultTarget(table);
        }
        return targets.stream()
                .filter(name -> table.column(name).isPresent())
                .findFirst()
                .orElseThrow(() -> new InputException(
                        table.name(),
                        "has no column " + String.join(" or ", targets),
                        "Check that it is the file meant, or open it with Open… and choose a target"));
    }
}
