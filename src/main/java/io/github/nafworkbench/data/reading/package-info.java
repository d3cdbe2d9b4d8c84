/** Reading tables from files of every usual kind: what is detected, what the user sets, what was found wrong. */
@NullMarked
package io.github.nafworkbench.data.reading;

import org.jspecify.annotations.NullMarked;
