/** Chemical elements with their tabulated properties, formulas, ions, and the sites of perovskites. */
@NullMarked
package io.github.nafworkbench.data.element;

import org.jspecify.annotations.NullMarked;
