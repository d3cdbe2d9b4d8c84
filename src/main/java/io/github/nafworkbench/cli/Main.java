package io.github.nafworkbench.cli;

import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.view.Toolkit;
import io.github.nafworkbench.view.WorkbenchApp;
import io.github.nafworkbench.workbench.Failure;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The command line: {@code workbench COMMAND ...}; without a command it opens the window. Exit codes: 0 done, 2 wrong
 * use, bad input, or more of it than there is memory for, 1 a fault of the program; a training that diverged is a result.
 */
@Command(
        name = "workbench",
        description = "NAF Workbench: how much neuron noise and which activation curves a network tolerates.",
        mixinStandardHelpOptions = true,
        version = "NAF Workbench 0.1.0",
        synopsisSubcommandLabel = "[COMMAND]",
        footer = {
            "",
            "Without a command it opens the window. With the sources there are also:",
            "  test        Run the whole test suite, without a display.",
            "  installer   Make an application image and a package in installer/dist.",
            "Every command has --help."
        },
        subcommands = {
            TrainCommand.class,
            NoiseCommand.class,
            RetrainCommand.class,
            MitigateCommand.class,
            DemoCommand.class,
            DataCommand.class,
            CurvesCommand.class,
            PopulationCommand.class,
            ExportCommand.class,
            ScreenshotCommand.class,
            BenchCommand.class,
        })
public final class Main implements Callable<Integer> {
    private static final Logger JAVAFX_LOG = Logger.getLogger("javafx");
    private static final int FAULT = 1;
    private static final int BAD_INPUT = 2;

    /** Runs the program and ends the virtual machine with its exit code. */
    public static void main(String[] arguments) {
        // The class path is how JavaFX is meant to run here; its warning about that is no news to anyone.
        JAVAFX_LOG.setLevel(Level.SEVERE);
        System.exit(run(arguments));
    }

    /** Runs one command and returns its exit code. */
    static int run(String... arguments) {
        CommandLine command = new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExitCodeExceptionMapper(e -> e instanceof InputException ? BAD_INPUT : FAULT)
                .setParameterExceptionHandler(Main::wrongUse)
                .setExecutionExceptionHandler((e, failed, parsed) -> trouble(e, failed));
        try {
            return command.execute(arguments);
        } catch (Error e) { // picocli hands on exceptions only
            return trouble(e, command);
        }
    }

    /** Opens the window; where there is no display, says so and runs the demonstration instead. */
    @Override
    public Integer call() {
        if (!Toolkit.hasDisplay()) {
            System.err.println("workbench: no display found: running the demonstration on the command line; "
                    + "results go to ./demo");
            return run("demo", "--out", "demo");
        }
        try {
            WorkbenchApp.launchAndWait();
            return 0;
        } catch (UnsupportedOperationException | LinkageError e) {
            System.err.println("workbench: the window cannot be opened (" + e.getMessage() + "). "
                    + "Start './workbench' to install what it needs, or use the commands in --help.");
            return BAD_INPUT;
        }
    }

    private static int wrongUse(CommandLine.ParameterException e, String[] arguments) {
        e.getCommandLine().getErr().println("workbench: " + WrongUse.sentence(e));
        return BAD_INPUT;
    }

    private static int trouble(Throwable e, CommandLine command) {
        if (e instanceof InputException input) {
            command.getErr().println("workbench: " + input.problem().sentence());
            return BAD_INPUT;
        }
        if (e instanceof CancellationException) {
            command.getErr().println("workbench: cancelled");
            return BAD_INPUT;
        }
        if (Failure.outOfMemory(e)) {
            command.getErr().println("workbench: " + Failure.OUT_OF_MEMORY);
            return BAD_INPUT;
        }
        command.getErr().println("workbench: a fault of the program, please report it: " + e);
        return FAULT;
    }
}
