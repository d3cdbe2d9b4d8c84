/** The help page inside the program. */
@NullMarked
package io.github.nafworkbench.view.help;

import org.jspecify.annotations.NullMarked;
