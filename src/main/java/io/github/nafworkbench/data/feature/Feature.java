package io.github.nafworkbench.data.feature;

import io.github.nafworkbench.data.Column;

/**
 * One column made by a {@link FeatureBuilder}.
 *
 * @param column its name, unit and values; {@code NaN} in rows that could not be understood
 * @param meaning what it tells, in a few words
 */
public record Feature(Column.Numbers column, String meaning) {}
