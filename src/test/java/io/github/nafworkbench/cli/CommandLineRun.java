package io.github.nafworkbench.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What one command answered. */
record CommandLineRun(int exitCode, String out, String err) {
    /** Runs the program with its standard streams caught. */
    static CommandLineRun of(Object... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream oldOut = System.out;
        PrintStream oldErr = System.err;
        List<String> arguments = new ArrayList<>();
        for (Object word : words) {
            arguments.add(word.toString());
        }
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            int exitCode = Main.run(arguments.toArray(String[]::new));
            return new CommandLineRun(
                    exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(oldOut);
            System.setErr(oldErr);
        }
    }

    /** The whole of standard output as JSON. */
    JsonNode json() {
        try {
            return new ObjectMapper().readTree(out);
        } catch (JsonProcessingException e) {
            throw new AssertionError(this.toString(), e);
        }
    }

    /** Forty rows of two inputs, a text and a target {@code y (mV)}; line 1 is the header. */
    static Path cells(Path folder) throws IOException {
        StringBuilder text = new StringBuilder("name,a,b,y (mV),same\n");
        for (int i = 0; i < 40; i++) {
            double a = i % 7;
            double b = StrictMath.sin(2.3 * i);
            text.append("cell")
                    .append(i)
                    .append(',')
                    .append(a)
                    .append(',')
                    .append(b)
                    .append(',');
            text.append(100 + 10 * StrictMath.cos(a) * b + a).append(",5\n");
        }
        return Files.writeString(folder.resolve("cells.csv"), text);
    }
}
