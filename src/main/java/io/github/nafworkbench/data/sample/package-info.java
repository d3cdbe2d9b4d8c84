/** The sample tables that come with the program. */
@NullMarked
package io.github.nafworkbench.data.sample;

import org.jspecify.annotations.NullMarked;
