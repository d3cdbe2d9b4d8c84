/** What can be done against noise and curves that differ, each way tried on the same circuit. */
@NullMarked
package io.github.nafworkbench.mitigation;

import org.jspecify.annotations.NullMarked;
