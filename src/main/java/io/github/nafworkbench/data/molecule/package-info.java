/** Molecules by their bonds (SMILES) and by the places of their atoms (XYZ files), and what can be counted or computed of them. */
@NullMarked
package io.github.nafworkbench.data.molecule;

import org.jspecify.annotations.NullMarked;
