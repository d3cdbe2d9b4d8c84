/** The curve editor: the curves of the selected neurons with all tools. */
@NullMarked
package io.github.nafworkbench.view.curveeditor;

import org.jspecify.annotations.NullMarked;
