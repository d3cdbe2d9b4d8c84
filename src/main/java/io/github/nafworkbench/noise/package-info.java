/** What noise acts on the neurons, and how one draw of it is made. */
@NullMarked
package io.github.nafworkbench.noise;

import org.jspecify.annotations.NullMarked;
