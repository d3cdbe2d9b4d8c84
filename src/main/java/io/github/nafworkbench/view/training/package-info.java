/** Run controls, settings of the experiment and the line of results. */
@NullMarked
package io.github.nafworkbench.view.training;

import org.jspecify.annotations.NullMarked;
