/** Populations of curves: what their devices have in common, how they differ, and more devices like them. */
@NullMarked
package io.github.nafworkbench.curve.population;

import org.jspecify.annotations.NullMarked;
