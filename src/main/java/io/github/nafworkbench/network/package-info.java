/** Multilayer perceptrons in which every hidden neuron has its own activation curve; the kernels that run them. */
@NullMarked
package io.github.nafworkbench.network;

import org.jspecify.annotations.NullMarked;
