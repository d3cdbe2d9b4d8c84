/** Measured curves as a user keeps them: in sets with one unit map each. */
@NullMarked
package io.github.nafworkbench.curve.library;

import org.jspecify.annotations.NullMarked;
