/** Benchmarks of the window itself. */
@NullMarked
package io.github.nafworkbench.view.bench;

import org.jspecify.annotations.NullMarked;
