/** Seeing, drawing and importing the curve of one neuron. */
@NullMarked
package io.github.nafworkbench.view.curve;

import org.jspecify.annotations.NullMarked;
