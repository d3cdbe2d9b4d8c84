/** Tables, data sets, splits and scaling; what is wrong with a user's file. */
@NullMarked
package io.github.nafworkbench.data;

import org.jspecify.annotations.NullMarked;
