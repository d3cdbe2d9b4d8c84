package io.github.nafworkbench.cli;

import io.github.nafworkbench.curve.sample.ModelDevices;
import io.github.nafworkbench.data.FileTrouble;
import io.github.nafworkbench.data.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code workbench data curves}: computes the curves of model devices and writes them. */
@Command(
        name = "curves",
        description = "Compute the curves of three families of model devices and write them as instruments do.",
        mixinStandardHelpOptions = true)
public final class CurveSamplesCommand implements Callable<Integer> {
    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            required = true,
            description = "Folder for the files; made if it is not there.")
    @SuppressWarnings("NullAway.Init") // set by picocli, as the option is required
    private Path out;

    @Override
    public Integer call() throws InputException {
        try {
            Files.createDirectories(out);
        } catch (IOException e) {
            throw new InputException(
                    out.toString(),
                    "cannot be made a folder: " + FileTrouble.reason(e),
                    "Name a folder that can be written to");
        }
        for (Map.Entry<String, String> file : ModelDevices.files().entrySet()) {
            Output.write(out.resolve(file.getKey()), file.getKey(), file.getValue());
        }
        return 0;
    }
}
