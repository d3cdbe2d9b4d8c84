/** What is done to activation curves by hand, as pure functions of curves: brushes, control points, maps, formulas. */
@NullMarked
package io.github.nafworkbench.curve.editing;

import org.jspecify.annotations.NullMarked;
