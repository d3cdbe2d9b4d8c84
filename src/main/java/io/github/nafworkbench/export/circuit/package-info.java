/** Curves as sources and modules for circuit simulators. */
@NullMarked
package io.github.nafworkbench.export.circuit;

import org.jspecify.annotations.NullMarked;
