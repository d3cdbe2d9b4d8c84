/** A marked package. */
@NullMarked
package io.github.nafworkbench.architecture.violations.nullmarked.marked;

import org.jspecify.annotations.NullMarked;
