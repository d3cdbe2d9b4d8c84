/**
 * Features: columns of numbers made from what a table holds, such as molecules, crystals or geometries. {@link
 * io.github.nafworkbench.data.feature.FeatureBuilders} lists the builders; a new one is a small class and a line there.
 */
@NullMarked
package io.github.nafworkbench.data.feature;

import org.jspecify.annotations.NullMarked;
