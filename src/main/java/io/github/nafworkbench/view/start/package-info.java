/** The start page: samples, own tables, recent files, and what others published. */
@NullMarked
package io.github.nafworkbench.view.start;

import org.jspecify.annotations.NullMarked;
