/** The data pane: the open table, target, inputs and split. */
@NullMarked
package io.github.nafworkbench.view.data;

import org.jspecify.annotations.NullMarked;
