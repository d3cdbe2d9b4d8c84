/** The data window: the open table row by row and column by column, its split and its scaling. One class a page. */
@NullMarked
package io.github.nafworkbench.view.datawindow;

import org.jspecify.annotations.NullMarked;
