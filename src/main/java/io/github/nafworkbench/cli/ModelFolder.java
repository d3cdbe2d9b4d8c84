package io.github.nafworkbench.cli;

import io.github.nafworkbench.data.FileTrouble;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.export.ModelFile;
import io.github.nafworkbench.mitigation.MitigationResult;
import io.github.nafworkbench.mitigation.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The folder that gets the networks of mitigations as model files. */
final class ModelFolder {
    private ModelFolder() {}

    /** Makes the folder if it is not there, before long work is done for it. */
    static void prepare(Path folder) throws InputException {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new InputException(
                    folder.toString(), "cannot be made a folder: " + FileTrouble.reason(e), "Name another folder");
        }
    }

    /** Writes one file a mitigation that was applied, named as the mitigation is. */
    static void write(Path folder, List<MitigationResult> results) throws InputException {
        for (MitigationResult result : results) {
            if (result.outcome() instanceof Outcome.Applied applied) {
                ModelFile.write(folder.resolve(result.mitigation().code() + ".json"), applied.model());
            }
        }
    }
}
