/** The sample table of zero-point energies: small organic molecules, their MMFF94 force field, their harmonic vibrations. */
@NullMarked
package io.github.nafworkbench.data.vibration;

import org.jspecify.annotations.NullMarked;
