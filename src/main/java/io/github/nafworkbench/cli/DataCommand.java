package io.github.nafworkbench.cli;

import picocli.CommandLine.Command;

/** {@code workbench data}: the commands about data sets. */
@Command(
        name = "data",
        description = "Look at a file of data; make data sets that come with the program.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            BenzenoidsCommand.class,
            CurveSamplesCommand.class,
            DescribeCommand.class,
            PerovskitesCommand.class,
            ZeroPointCommand.class
        })
public final class DataCommand {}
