/** The command line. */
@NullMarked
package io.github.nafworkbench.cli;

import org.jspecify.annotations.NullMarked;
