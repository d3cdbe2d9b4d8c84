/** How good a network is: test error, error under noise by Monte Carlo and by formula, recovery by retraining. */
@NullMarked
package io.github.nafworkbench.evaluation;

import org.jspecify.annotations.NullMarked;
