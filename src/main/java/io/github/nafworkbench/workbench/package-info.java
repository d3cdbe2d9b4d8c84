/** The one view model between the engine and the screen, and the threads between them. */
@NullMarked
package io.github.nafworkbench.workbench;

import org.jspecify.annotations.NullMarked;
