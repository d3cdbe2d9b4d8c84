/** How fast the engine is beside its rivals, measured in one run. */
@NullMarked
package io.github.nafworkbench.bench;

import org.jspecify.annotations.NullMarked;
