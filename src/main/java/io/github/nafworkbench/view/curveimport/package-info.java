/** How a curve file is read, before its curves are taken. */
@NullMarked
package io.github.nafworkbench.view.curveimport;

import org.jspecify.annotations.NullMarked;
