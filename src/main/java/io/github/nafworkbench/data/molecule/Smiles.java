package io.github.nafworkbench.data.molecule;

import com.actelion.research.chem.Molecule;
import com.actelion.research.chem.SmilesParser;
import com.actelion.research.chem.StereoMolecule;
import java.nio.charset.StandardCharsets;

/** Reads molecules from SMILES by OpenChemLib. One object is for one thread. */
public final class Smiles {
    /** Longer texts are no molecules of the kind this program is for, and would take long. */
    private static final int LONGEST = 2_000;

    private final SmilesParser parser =
            new SmilesParser(SmilesParser.SMARTS_MODE_IS_SMILES | SmilesParser.MODE_NO_CACTUS_SYNTAX);

    /** What was read: a molecule, or why there is none. */
    public record Reading(StereoMolecule molecule, String trouble) {
        /** Whether there is a molecule. */
        public boolean understood() {
            return trouble.isEmpty();
        }
    }

    /** Reads a molecule with rings and aromaticity told; hydrogens stay implied. */
    public Reading read(String text) {
        StereoMolecule molecule = new StereoMolecule();
        if (text.isEmpty() || text.length() > LONGEST) {
            return new Reading(
                    molecule, text.isEmpty() ? "it is empty" : "it is longer than " + LONGEST + " characters");
        }
        if (text.chars().filter(c -> c == '(').count()
                != text.chars().filter(c -> c == ')').count()) {
            return new Reading(molecule, "a branch is not closed"); // which the parser lets pass
        }
        try {
            parser.parse(molecule, text.getBytes(StandardCharsets.UTF_8), false, false);
            molecule.ensureHelperArrays(Molecule.cHelperRings);
        } catch (Exception e) { // the parser declares no narrower one
            return new Reading(molecule, reason(e));
        }
        return new Reading(molecule, molecule.getAtoms() == 0 && molecule.getAllAtoms() == 0 ? "it holds no atom" : "");
    }

    private static String reason(Exception e) {
        String told = e.getMessage();
        return told == null || told.isBlank() ? "its syntax is wrong" : told.replaceFirst("^SmilesParser: ?", "");
    }
}
