/** Which rows of a table are shown, and in which order. Rows are numbers; no cell is ever copied. */
@NullMarked
package io.github.nafworkbench.data.browsing;

import org.jspecify.annotations.NullMarked;
