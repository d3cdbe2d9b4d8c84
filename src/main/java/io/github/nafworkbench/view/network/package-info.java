/** The drawing of the network with every neuron's own curve. */
@NullMarked
package io.github.nafworkbench.view.network;

import org.jspecify.annotations.NullMarked;
