/** Charts. */
@NullMarked
package io.github.nafworkbench.view.plot;

import org.jspecify.annotations.NullMarked;
