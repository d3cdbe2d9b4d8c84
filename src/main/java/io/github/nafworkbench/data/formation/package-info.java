/** The sample table of halide double perovskites: formation energies by a Born–Haber cycle with Kapustinskii's lattice energy. */
@NullMarked
package io.github.nafworkbench.data.formation;

import org.jspecify.annotations.NullMarked;
