/** Random numbers keyed by what they are for, never by the order in which they are drawn. */
@NullMarked
package io.github.nafworkbench.random;

import org.jspecify.annotations.NullMarked;
