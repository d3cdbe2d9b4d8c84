/** Training of a network from an experiment, in steps, with everything that may change while it runs. */
@NullMarked
package io.github.nafworkbench.training;

import org.jspecify.annotations.NullMarked;
