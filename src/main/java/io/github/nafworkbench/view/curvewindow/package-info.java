/** The curves window: measured curves, their map to network units, who gets them, chips. */
@NullMarked
package io.github.nafworkbench.view.curvewindow;

import org.jspecify.annotations.NullMarked;
