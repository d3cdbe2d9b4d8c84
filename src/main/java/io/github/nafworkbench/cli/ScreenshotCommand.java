package io.github.nafworkbench.cli;

import io.github.nafworkbench.data.FileTrouble;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.view.Screenshot;
import io.github.nafworkbench.view.Toolkit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code workbench screenshot}: renders the real window at work to PNG files, without a display. */
@Command(
        name = "screenshot",
        description = "Render the window at work on the sample data to PNG files; needs no display.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // fields are set by picocli
public final class ScreenshotCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "Folder for the pictures; made if missing.")
    private Path directory;

    @Override
    public Integer call() throws InputException {
        Toolkit.useMemory();
        try {
            for (Path file : Screenshot.render(directory)) {
                spec.commandLine().getOut().println(file);
            }
            return 0;
        } catch (IOException e) {
            throw new InputException(
                    directory.toString(),
                    "cannot be written to: " + FileTrouble.reason(e),
                    "Name a folder that can be written to");
        }
    }
}
