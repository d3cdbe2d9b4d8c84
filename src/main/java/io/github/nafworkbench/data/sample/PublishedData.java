package io.github.nafworkbench.data.sample;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.nafworkbench.data.feature.DatasetChoice;
import io.github.nafworkbench.data.feature.FeatureChoice;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/**
 * A data set that others published: where, under which licence, what its columns are, and how its file is opened. The
 * facts are those in {@code assets/published-data.json}; what could not be verified says so there.
 *
 * @param sentence what is in it
 * @param publication full citation
 * @param doi of the publication
 * @param source where the file is
 * @param licence of the data
 * @param file which one to download
 * @param columns what its columns are
 * @param use what can be learnt from it here
 * @param targets names of the target in its files, of which the first that is there is taken
 * @param features names of the feature builders that make the inputs
 */
public record PublishedData(
        String name,
        String sentence,
        String publication,
        String doi,
        String source,
        String licence,
        String file,
        List<ColumnMeaning> columns,
        String use,
        List<String> targets,
        List<String> features) {
    /**
     * What a column, or a few of the same kind, hold.
     *
     * @param names as in the file
     * @param meaning with the unit
     */
    public record ColumnMeaning(String names, String meaning) {}

    public PublishedData {
        columns = List.copyOf(columns);
        targets = List.copyOf(targets);
        features = List.copyOf(features);
    }

    /** All that the program knows, in the order in which it shows them. */
    public static List<PublishedData> all() {
        try (InputStream stream =
                Objects.requireNonNull(PublishedData.class.getResourceAsStream("/assets/published-data.json"))) {
            return new ObjectMapper().readValue(stream, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Which target and features the downloaded file gets. */
    public DatasetChoice choice() {
        return new DatasetChoice(targets, new FeatureChoice(features));
    }
}
