/**
 * The sample data the project computes itself: benzenoid hydrocarbons enumerated on the hexagonal lattice, their
 * structural descriptors and their Hückel π-electron energies.
 *
 * <p>{@link io.github.nafworkbench.data.benzenoid.BenzenoidEnumeration} finds the molecules, {@link
 * io.github.nafworkbench.data.benzenoid.Descriptor} measures them, {@link io.github.nafworkbench.data.benzenoid.Huckel}
 * gives the energy, and {@link io.github.nafworkbench.data.benzenoid.BenzenoidTable} writes the table.
 */
@NullMarked
package io.github.nafworkbench.data.benzenoid;

import org.jspecify.annotations.NullMarked;
