/** Activation curves of single neurons: analytic shapes, measured tables, curve files, strokes and dispersion. */
@NullMarked
package io.github.nafworkbench.curve;

import org.jspecify.annotations.NullMarked;
