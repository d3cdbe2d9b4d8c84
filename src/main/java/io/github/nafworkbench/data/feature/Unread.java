package io.github.nafworkbench.data.feature;

/**
 * A cell that a {@link FeatureBuilder} could not understand; its row has no features.
 *
 * @param row counted from 0
 * @param column name of the column
 * @param why what is wrong with the cell, e.g. {@code "'C1CC' is no molecule: ring is not closed"}
 */
public record Unread(int row, String column, String why) {}
