package io.github.nafworkbench.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.FileTrouble;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.LeftOut;
import io.github.nafworkbench.data.Table;
import io.github.nafworkbench.evaluation.Errors;
import io.github.nafworkbench.evaluation.OutsideRange;
import io.github.nafworkbench.evaluation.Rmse;
import io.github.nafworkbench.export.Numerals;
import io.github.nafworkbench.network.BlasChoice;
import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.training.TrainingSnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** How commands print: JSON for programs, lines for people. */
final class Output {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Output() {}

    /** One line of JSON. */
    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The number for JSON, which has no NaN and no infinity: null instead. */
    static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }

    /** An object of named numbers, in the order given, for {@link #json}. */
    static Map<String, @Nullable Double> fields(Object... namesAndNumbers) {
        Map<String, @Nullable Double> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndNumbers.length; i += 2) {
            fields.put((String) namesAndNumbers[i], finite((Double) namesAndNumbers[i + 1]));
        }
        return fields;
    }

    /** A kernel for this thread, helped by one a processor; tells on standard error when it has to do without the native library. */
    static Kernel kernel(CommandSpec command) {
        BlasChoice choice = BlasChoice.bySelfTest();
        if (!choice.notice().isEmpty()) {
            tell(command, choice.notice());
        }
        return new Kernel(choice.newBlas(), Runtime.getRuntime().availableProcessors());
    }

    /** Tells on standard error which columns no input was made of, and why. */
    static void tellLeftOut(CommandSpec command, Table table, List<LeftOut> leftOut) {
        LeftOut.sentence(table, leftOut).ifPresent(sentence -> tell(command, sentence));
    }

    /** Name and unit of one of several targets, for {@link #json}, to be added to. */
    static Map<String, @Nullable Object> target(Column.Numbers column) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("name", column.name());
        fields.put("unit", column.unit());
        return fields;
    }

    /** A neuron that works beyond the range of its curve, for {@link #json}; numbers count from 1. */
    static Map<String, Object> outside(OutsideRange neuron) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("layer", neuron.layer() + 1);
        fields.put("neuron", neuron.neuron() + 1);
        fields.put("samples", neuron.samples());
        fields.put("share", neuron.share());
        return fields;
    }

    /** One line for the user on standard error, which leaves standard output to the results. */
    static void tell(CommandSpec command, String sentence) {
        command.commandLine().getErr().println("workbench: " + sentence);
    }

    /** Tells on standard error if a training diverged, which is a result and no fault. */
    static void tellIfDiverged(CommandSpec command, TrainingSnapshot end) {
        if (end.state().trouble()) {
            tell(
                    command,
                    "the training diverged after " + (end.epochs() + end.retrainedEpochs())
                            + " epochs; errors and saved weights are the last finite ones. "
                            + "Try another seed, fewer neurons, milder curves or another trainer.");
        }
    }

    /** An error with its standard error and unit, for people, as on the screen and in reports. */
    static String figure(Rmse rmse, String unit) {
        return Numerals.unit(Numerals.withError(rmse.value(), rmse.standardError()), unit);
    }

    /** The errors beside the RMSE, for people. */
    static String others(Errors errors, String unit) {
        return "MAE " + figure(errors.mae(), unit) + ", R² " + figure(errors.r2(), "") + ", r "
                + figure(errors.pearson(), "");
    }

    /** A number with its unit, for people; {@code n/a} for NaN. */
    static String figure(double value, String unit) {
        if (Double.isNaN(value)) {
            return "n/a";
        }
        return String.format(Locale.ROOT, "%.4g", value) + (unit.isEmpty() ? "" : " " + unit);
    }

    /**
     * Writes a text.
     *
     * @param out file to write, or a folder that gets a file {@code name}
     * @return the file written
     */
    static Path write(Path out, String name, String text) throws InputException {
        Path file = Files.isDirectory(out) ? out.resolve(name) : out;
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new InputException(
                    file.toString(),
                    "cannot be written: " + FileTrouble.reason(e),
                    "Name a file in a folder that can be written to");
        }
        return file;
    }
}
