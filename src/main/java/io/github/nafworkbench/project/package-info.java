/** The document a user works on, and its history. */
@NullMarked
package io.github.nafworkbench.project;

import org.jspecify.annotations.NullMarked;
