package io.github.nafworkbench.data.feature;

import io.github.nafworkbench.data.Column;
import java.util.List;

/**
 * What one {@link FeatureBuilder} made of a table.
 *
 * @param builder the builder's name
 * @param features the columns, without those that are the same in every row
 * @param unread cells that could not be understood, by row
 */
public record Features(String builder, List<Feature> features, List<Unread> unread) {
    public Features {
        features = List.copyOf(features);
        unread = List.copyOf(unread);
    }

    /** Leaves out columns that are the same in every row: they tell a network nothing. */
    static Features of(String builder, List<Feature> made, List<Unread> unread) {
        return new Features(
                builder, made.stream().filter(f -> !f.column().constant()).toList(), unread);
    }

    /** The columns alone. */
    public List<Column.Numbers> columns() {
        return features.stream().map(Feature::column).toList();
    }
}
