/** How rows are parted into those that train and those that test, one class a way. */
@NullMarked
package io.github.nafworkbench.data.split;

import org.jspecify.annotations.NullMarked;
