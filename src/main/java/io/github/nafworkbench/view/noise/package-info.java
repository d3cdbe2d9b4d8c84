/** The noise pane and its sliders. */
@NullMarked
package io.github.nafworkbench.view.noise;

import org.jspecify.annotations.NullMarked;
