package io.github.nafworkbench.cli;

import io.github.nafworkbench.data.InputException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The command line: {@code workbench COMMAND ...}; without a command it opens the window. Exit codes: 0 done, 2 wrong
 * use or bad input, 1 a fault of the program.
 */
@Command(
        name = "workbench",
        description = "NAF Workbench: how much neuron noise and which activation curves a network tolerates.",
        mixinStandardHelpOptions = true,
        version = "NAF Workbench 0.1.0",
        synopsisSubcommandLabel = "[COMMAND]",
        subcommands = {
            TrainCommand.class,
            NoiseCommand.class,
            RetrainCommand.class,
            DemoCommand.class,
            DataCommand.class,
        })
public final class Main implements Runnable {
    private static final int FAULT = 1;
    private static final int BAD_INPUT = 2;

    /** Runs the program and ends the virtual machine with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** Runs one command and returns its exit code. */
    static int run(String... arguments) {
        return new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExitCodeExceptionMapper(e -> e instanceof InputException ? BAD_INPUT : FAULT)
                .setParameterExceptionHandler(Main::wrongUse)
                .setExecutionExceptionHandler(Main::trouble)
                .execute(arguments);
    }

    @Override
    public void run() {}

    private static int wrongUse(CommandLine.ParameterException e, String[] arguments) {
        PrintWriter err = e.getCommandLine().getErr();
        err.println("workbench: " + e.getMessage() + ". Try '"
                + e.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
        return BAD_INPUT;
    }

    private static int trouble(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
        if (e instanceof InputException input) {
            command.getErr().println("workbench: " + input.problem().sentence());
            return BAD_INPUT;
        }
        command.getErr().println("workbench: a fault of the program, please report it: " + e);
        return FAULT;
    }
}
