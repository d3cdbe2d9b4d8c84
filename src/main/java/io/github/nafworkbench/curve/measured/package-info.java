/** Curves as an instrument or a simulator wrote them: reading their files, families, branches and flags. */
@NullMarked
package io.github.nafworkbench.curve.measured;

import org.jspecify.annotations.NullMarked;
