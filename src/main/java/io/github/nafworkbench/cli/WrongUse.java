package io.github.nafworkbench.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Tells in one sentence what is wrong with a line of words, where the parser's own words are meant for programmers. */
final class WrongUse {
    private WrongUse() {}

    /** The sentence, ending in how to get help. */
    static String sentence(CommandLine.ParameterException trouble) {
        CommandSpec command = trouble.getCommandLine().getCommandSpec();
        return what(trouble, command) + ". Try '" + command.qualifiedName() + " --help'.";
    }

    private static String what(CommandLine.ParameterException trouble, CommandSpec command) {
        List<String> commands = commands(command);
        if (trouble instanceof CommandLine.UnmatchedArgumentException e) {
            String word = e.getUnmatched().get(0);
            if (word.startsWith("-")) {
                return "'" + word + "' is not an option of '" + command.qualifiedName() + "'"
                        + nearest(word, new ArrayList<>(command.optionsMap().keySet()));
            }
            return commands.isEmpty()
                    ? "'" + word + "' is one word too many for '" + command.qualifiedName() + "'"
                    : "'" + word + "' is not a command" + nearest(word, commands) + "; there are "
                            + String.join(", ", commands);
        }
        if (!commands.isEmpty()) {
            return "a command is missing; there are " + String.join(", ", commands);
        }
        return plain(String.valueOf(trouble.getMessage()));
    }

    private static List<String> commands(CommandSpec command) {
        return command.subcommands().entrySet().stream()
                .filter(entry ->
                        !entry.getValue().getCommandSpec().usageMessage().hidden())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String nearest(String word, List<String> choices) {
        String best = "";
        int least = Math.max(1, word.length() / 2);
        for (String choice : choices) {
            int distance = distance(word, choice);
            if (distance <= least && (best.isEmpty() || distance < least)) {
                best = choice;
                least = distance;
            }
        }
        return best.isEmpty() ? "" : " (did you mean '" + best + "'?)";
    }

    /** Levenshtein's distance: how many letters must be changed, added or taken away. */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }

    private static String plain(String message) {
        return message.replaceFirst("^Error: ", "")
                .replaceFirst(" is not an? (int|long)$", " is not a whole number")
                .replaceFirst(" is not a double$", " is not a number")
                .replaceFirst(
                        "expected one of \\[(.*)] \\(case-insensitive\\) but was '(.*)'$", "'$2' is not one of $1");
    }
}
