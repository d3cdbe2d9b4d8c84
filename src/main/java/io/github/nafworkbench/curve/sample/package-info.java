/** Model devices whose curves come with the program, in files as instruments write them. */
@NullMarked
package io.github.nafworkbench.curve.sample;

import org.jspecify.annotations.NullMarked;
