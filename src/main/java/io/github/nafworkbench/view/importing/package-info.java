/** The import wizard: how a file is read, shown and changed before it is opened. */
@NullMarked
package io.github.nafworkbench.view.importing;

import org.jspecify.annotations.NullMarked;
