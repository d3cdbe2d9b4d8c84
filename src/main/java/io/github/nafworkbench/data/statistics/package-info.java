/** What is said of the numbers of one column or of two: pure functions of arrays, in which NaN is a missing value. */
@NullMarked
package io.github.nafworkbench.data.statistics;

import org.jspecify.annotations.NullMarked;
