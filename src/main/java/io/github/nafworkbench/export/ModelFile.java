package io.github.nafworkbench.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.nafworkbench.data.FileTrouble;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.ScalingKind;
import io.github.nafworkbench.data.split.RandomSplit;
import io.github.nafworkbench.training.TrainedModel;
import io.github.nafworkbench.training.Training;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * A trained model as one JSON file, with the columns it was trained on, so that it can be tested and retrained
 * anywhere. A golden file of every version stays in the tests.
 */
public final class ModelFile {
    private static final ObjectMapper JSON = new ObjectMapper()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

    private ModelFile() {}

    /**
     * Checks where a model is to be written, before long work is done for it.
     *
     * @throws InputException if it is a folder, or in a folder that does not exist
     */
    public static void checkPlace(Path file) throws InputException {
        if (Files.isDirectory(file)) {
            throw new InputException(file.toString(), "is a folder, not a file", "Name a file inside it");
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new InputException(
                    file.toString(), "cannot be written, as its folder does not exist", "Name an existing folder");
        }
    }

    /**
     * Writes a model to a temporary file beside the target and moves it into place.
     *
     * @throws InputException if it cannot be written there
     */
    public static void write(Path file, TrainedModel model) throws InputException {
        checkPlace(file);
        Path temporary = file.resolveSibling(file.getFileName() + ".part");
        try {
            try {
                Files.writeString(temporary, JSON.writeValueAsString(ModelDocument.of(model)) + "\n");
                Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                if (!Files.isDirectory(temporary)) {
                    Files.deleteIfExists(temporary);
                }
            }
        } catch (IOException e) {
            throw new InputException(
                    file.toString(),
                    "cannot be written: " + FileTrouble.reason(e),
                    "Name a file in a folder that can be written to");
        }
    }

    /**
     * Reads a model.
     *
     * @throws InputException if the file is missing, is no model, is damaged, or is of a newer version
     */
    public static TrainedModel read(Path file) throws InputException {
        JsonNode tree = tree(file);
        if (!ModelDocument.FORMAT.equals(tree.path("format").asText())) {
            throw notAModel(file, "is not a model file");
        }
        int version = tree.path("formatVersion").asInt();
        if (version > ModelDocument.VERSION) {
            throw new InputException(
                    file.toString(),
                    "was written by a newer program (format " + version + ", this one reads up to "
                            + ModelDocument.VERSION + ")",
                    "Update the program");
        }
        try {
            if (version == 1) {
                upgradeTraining((ObjectNode) tree.path("settings"));
            }
            if (version < 3) {
                upgradeCurves(tree.path("curves"));
            }
            if (version < 4) {
                upgradeSplit((ObjectNode) tree.path("settings"));
            }
            if (!tree.has("features")) {
                ((ObjectNode) tree).putArray("features");
            }
            return JSON.treeToValue(tree, ModelDocument.class).model();
        } catch (InputException e) {
            throw notAModel(
                    file,
                    "is a damaged model file (" + e.problem().where() + ": "
                            + e.problem().what() + ")");
        } catch (JsonProcessingException | RuntimeException e) {
            throw notAModel(file, "is a damaged model file");
        }
    }

    /** Before version 3 there were no affine curves. */
    private static void upgradeCurves(JsonNode curves) {
        for (JsonNode layer : curves) {
            for (JsonNode curve : layer) {
                ((ObjectNode) curve).putArray("affine");
            }
        }
    }

    /** Before version 4 every split was random, every scaling min-max. */
    private static void upgradeSplit(ObjectNode settings) {
        double share = settings.required("testShare").asDouble();
        long seed = settings.required("splitSeed").asLong();
        settings.set("split", JSON.valueToTree(SplitEntry.of(new RandomSplit(share, seed))));
        settings.put("scaling", ScalingKind.MIN_MAX.code());
    }

    /** Version 1 knew trainer, epochs and weight decay; all else was what is the default now. */
    private static void upgradeTraining(ObjectNode settings) {
        ObjectNode training = settings.putObject("training");
        training.setAll((ObjectNode) JSON.valueToTree(ModelDocument.TrainingEntry.of(Training.DEFAULT)));
        for (String known : List.of("trainer", "epochs", "weightDecay")) {
            if (settings.hasNonNull(known)) {
                training.set(known, settings.get(known));
            } else {
                training.putNull(known);
            }
        }
    }

    private static JsonNode tree(Path file) throws InputException {
        if (Files.isDirectory(file)) {
            throw notAModel(file, "is a folder, not a file");
        }
        try {
            return JSON.readTree(Files.readString(file));
        } catch (NoSuchFileException e) {
            throw new InputException(file.toString(), "does not exist", "Check the name and the folder");
        } catch (JsonProcessingException | CharacterCodingException e) {
            throw notAModel(file, "is not a model file");
        } catch (IOException e) {
            throw new InputException(
                    file.toString(), "cannot be read: " + FileTrouble.reason(e), "Check the name and the folder");
        }
    }

    private static InputException notAModel(Path file, String what) {
        return new InputException(file.toString(), what, "Choose a file written by 'train --save'");
    }
}
