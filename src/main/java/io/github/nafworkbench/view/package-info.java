/** The window: panes built in code over the view model. */
@NullMarked
package io.github.nafworkbench.view;

import org.jspecify.annotations.NullMarked;
