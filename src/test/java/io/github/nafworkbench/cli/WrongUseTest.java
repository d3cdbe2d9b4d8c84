package io.github.nafworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wrong use and bad input: exit code 2, nothing on standard output, one line that tells where, what, and what to do. */
class WrongUseTest {
    @TempDir
    private static Path shared;

    @TempDir
    private Path folder;

    private Path model;

    @BeforeEach
    void train() throws IOException {
        CommandLineRun.cells(folder);
        model = shared.resolve("model.json");
        if (!Files.exists(model)) {
            CommandLineRun.of(
                    "train", "--data", folder.resolve("cells.csv"), "--target", "y", "--epochs", 2, "--save", model);
        }
        Files.copy(model, folder.resolve("model.json"));
        write("gap.csv", "a,b,y\n1,2,3\n2,1,\n3,1,2\n4,4,4\n5,1,1\n");
        write("gapb.csv", "a,b,y\n1,2,3\n2,,4\n3,1,2\n4,4,4\n5,1,1\n");
        write("few.csv", "a,y\n1,2\n2,3\n3,1\n");
        write("empty.csv", "");
        write("repeat.csv", "x,y\n-1,-1\n0,0\n0,0.1\n1,1\n");
        write("few.csv", "x,y\n-1,-1\n0,0\n1,1\n");
        Files.write(folder.resolve("binary.csv"), new byte[] {0, 1, 2, 3});
        write("other.json", "{\"format\":\"another\"}");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    /** Runs a line of words, {@code @} standing for the test's folder. */
    private CommandLineRun run(String line) {
        List<Object> words = new ArrayList<>();
        for (String word : line.split(" ", -1)) {
            words.add(word.replace("@", folder + "/"));
        }
        return CommandLineRun.of(words.toArray());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            frobnicate | 'frobnicate' is not a command; there are train, noise, retrain, mitigate, demo | --help
            trian --data @cells.csv | 'trian' is not a command (did you mean 'train'?); there are train, | --help
            data benzenoid --out x | 'benzenoid' is not a command (did you mean 'benzenoids'?) | workbench data --help
            data foo | 'foo' is not a command; there are benzenoids | workbench data --help
            data | workbench: a command is missing; there are benzenoids | workbench data --help
            train --data @cells.csv --target y --speed 9 | '--speed' is not an option of 'workbench train' (did you mean '--seed'?) | --help
            train --data @cells.csv --target y more | 'more' is one word too many | --help
            train --data @cells.csv --target y --weight-decay x | 'x' is not a number | --help
            demo --out @demo --target y | workbench: Missing required argument(s): --data=FILE | --help
            demo --out @cells.csv | cells.csv: is a file, but a folder is needed | Name another folder
            demo --out @cells.csv/deep | cells.csv/deep: cannot be made a folder: not a directory | Name
            screenshot @cells.csv | cells.csv: cannot be written to: there is a file where a folder is needed | Name a folder
            data benzenoids --rings 4 --out @no/x.csv | x.csv: cannot be written: its folder does not exist | Name a file
            train --data @cells.csv | --target | --help
            train --data @cells.csv --target y --epochs many | Invalid value for option '--epochs': 'many' is not a whole number | --help
            train --data @gone.csv --target y | gone.csv: does not exist in | Check the name
            train --data @ --target y | is a folder | Choose a file
            train --data @empty.csv --target y | empty.csv: is empty | Choose
            train --data @binary.csv --target y | binary.csv: is not a text file | Choose
            train --data @cells.csv --target z | cells.csv: has no column named 'z' | Choose one of: a, b, y, same
            train --data @cells.csv --target name | cells.csv, line 2, column name: holds the text 'cell0' | Choose one of: a, b, y, same
            train --data @cells.csv --target same | cells.csv, column same: the target has the same value 5 | Choose a target
            train --data @cells.csv --target y --inputs a,c | no column named 'c' | Choose one of
            train --data @cells.csv --target y --inputs a,y | column y: is the target | Leave it out
            train --data @gap.csv --target y | gap.csv: has 4 rows but at least 5 are needed | Add rows
            train --data @gapb.csv --target y --inputs a,b | gapb.csv, line 3, column b: the cell is empty | Fill it
            train --data @few.csv --target y | few.csv: has 3 rows but at least 5 | Add rows
            train --data @cells.csv --target y --activation step | Activation 'step': is not known | tanh, logistic, softplus, leaky-relu
            train --data @cells.csv --target y --trainer sgd | Trainer 'sgd': is not known | lm, trainlm, trainbr, lbfgs, adam, adamw
            train --data @cells.csv --target y --hidden 0 | Hidden layers [0] | such as 20
            train --data @cells.csv --target y --hidden 4,-1 | Hidden layers [4, -1] | such as 20
            train --data @cells.csv --target y --hidden 9000 | Levenberg-Marquardt | choose lbfgs or adam
            train --data @cells.csv --target y --epochs 0 | Epochs: must be at least 1, got 0 | such as 200
            train --data @cells.csv --target y --weight-decay -1 | Weight decay | such as 1e-5
            train --data @cells.csv --target y --trainer adam --batch 0 | Batch: must be at least 1, got 0 | such as 64
            train --data @cells.csv --target y --trainer adam --step 2 | Step: must be above 0 and up to 1, got 2.0 | such as 0.003
            train --data @cells.csv --target y --schedule up | Schedule 'up': is not known | constant, cosine, step
            train --data @cells.csv --target y --validation 1 | Validation share: must be from 0 to 0.9, got 1.0 | such as 0.15
            train --data @cells.csv --target y --patience 0 | Patience: must be at least 1, got 0 | such as 20
            train --data @cells.csv --target y --noise-penalty pink:1 | --noise-penalty 'pink:1': is not a kind | additive:0.01
            train --data @cells.csv --target y --noise-penalty additive:much | --noise-penalty 'additive:much' | additive:0.01
            train --data @cells.csv --target y --noise-penalty additive:11 | Noise penalty: must be from 0 to 10.0 | such as 0.01
            train --data @cells.csv --target y --noise-penalty additive:-1 | --noise-penalty 'additive:-1' | additive:0.01
            train --data @cells.csv --target y --noise-sampled additive:0.1 | Sampled noise: needs a trainer with mini-batches | noise penalty
            train --data @cells.csv --target y --restarts 0 | Restarts: must be from 1 to 1000, got 0 | such as 5
            train --data @cells.csv --target y --train-layers first | Trained layers 'first' | last or 1,2
            train --data @cells.csv --target y --train-layers 0 | Trained layers '0': is neither | last or 1,2
            train --data @cells.csv --target y --train-layers 1,-1 | Trained layers '1,-1': is neither | last or 1,2
            train --data @cells.csv --target y --train-layers 4000000000 | Trained layers '4000000000': is neither | last or 1,2
            train --data @cells.csv --target y --train-layers 3 | Trained layers 3: name a layer that is not there | from 1 to 2
            train --data @cells.csv --target y --init zero | Initial weights 'zero' | nguyen-widrow or glorot
            train --data @cells.csv --target y --test 1 | Test share: must be between 0 and 1, got 1.0 | such as 0.2
            train --data @cells.csv --target y --test 0.001 | Test share: 0.001 of 40 rows | add rows
            noise --model @gone.json --kind additive | gone.json: does not exist | Check the name
            noise --model @ --kind additive | is a folder, not a file | train --save
            noise --model @cells.csv --kind additive | cells.csv: is not a model file | train --save
            noise --model @other.json --kind additive | other.json: is not a model file | train --save
            noise --model @model.json --kind pink | --kind': 'pink' is not one of | --help
            noise --model @model.json --kind additive --levels 0,-0.1 | --levels: must be from 0 to 1000.0, got [0.0, -0.1] | such as 0,0.001
            noise --model @model.json --kind additive --levels NaN | --levels | such as
            noise --model @model.json --kind additive --draws 0 | --draws: must be from 1 to 1000000, got 0 | such as 50
            noise --model @model.json --kind additive --common 2 | --common: must be from 0 to 1, got 2.0 | such as 0.25
            retrain --model @model.json --disperse shape:0.1 --save @no/m.json | m.json: cannot be written, as its folder does not exist | existing folder
            train --data @cells.csv --target y --epochs 100000 --save @no/m.json | its folder does not exist | existing folder
            train --data @cells.csv --target y --epochs 100000 --save @ | is a folder, not a file | Name a file
            retrain --model @model.json | workbench: Missing required argument | --help
            retrain --model @model.json --curves @repeat.csv --disperse shape:0.1 | workbench: --curves=FILE, --disperse=NAME:S,... are mutually exclusive | --help
            retrain --model @model.json --disperse noise:0.1 | Dispersion 'noise:0.1' | shape:0.1
            retrain --model @model.json --disperse shape: | Dispersion 'shape:' | shape:0.1
            retrain --model @model.json --disperse shape:-1 | Dispersion 'shape:-1' | shape:0.1
            retrain --model @model.json --disperse shape:NaN | Dispersion 'shape:NaN' | shape:0.1
            retrain --model @model.json --disperse shape:99 | from 0 to 10 | shape:0.1
            retrain --model @model.json --disperse shape:0.1, | Dispersion '': is not offset | shape:0.1
            retrain --model @model.json --disperse offset:0.1,pitch:0.1 | Dispersion 'pitch:0.1': is not offset | shape:0.1
            noise --model @model.json --kind group --scale rms | --scale: is for additive noise | Leave it out
            noise --model @model.json --kind additive --scale range | --scale range: is for weights | --place weight
            noise --model @model.json --kind group --place input | --kind group: is uniform noise | --kind multiplicative
            noise --model @model.json --kind additive --place nowhere | 'nowhere' is none of input, weight, net-input, neuron-output, read-out | --help
            noise --model @model.json --kind additive --bits 99 | --bits: must be from 0 to 32, got 99 | such as 8
            noise --model @model.json --kind additive --weight-bits 40 | --weight-bits: must be from 0 to 32, got 40 | such as 8
            noise --model @model.json --kind additive --input-bits 40 | --input-bits: must be from 0 to 32, got 40 | such as 8
            noise --model @model.json --kind additive --output-bits -1 | --output-bits: must be from 0 to 32, got -1 | such as 8
            noise --model @model.json --kind additive --dead 0.7 --stuck 0.7 | must be from 0 to 1 together, got 0.7 and 0.7 | such as 0.05
            noise --model @model.json --kind additive --drift 3 | --drift '3': is not a time of at least 20 seconds | 86400:0.05:0.01
            noise --model @model.json --kind additive --drift soon | --drift 'soon': is not a time | 86400:0.05:0.01
            noise --model @model.json --kind additive --drift 60: | --drift '60:': is not a time | 86400:0.05:0.01
            noise --model @model.json --kind additive --drift 60:-1 | --drift '60:-1': is not a time | 86400:0.05:0.01
            noise --model @model.json --kind additive --drift 60:0.1:0.1:1 | --drift '60:0.1:0.1:1': is not a time | 86400:0.05:0.01
            retrain --model @model.json --disperse shape:0.1 --epochs 0 | --epochs: must be from 1 to 1000000, got 0 | such as 100
            retrain --model @model.json --curves @few.csv | the curve 'y' has 3 usable points but needs 4 | Add points
            retrain --model @model.json --curves @repeat.csv --assign best | --assign': 'best' is not one of | --help
            retrain --model @model.json --disperse shape:0.1 --assign random | --assign: is for the curves of a file | give --curves
            retrain --model @model.json --curves @gone.csv | gone.csv: does not exist | Check the name
            """)
    void is_told_in_one_line(String line, String what, String remedy) throws IOException {
        for (String json : List.of("", " --json")) {
            if (!json.isEmpty() && !takesJson(line)) {
                continue;
            }
            CommandLineRun run = run(line + json);
            assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).startsWith("workbench: ").contains(what).contains(remedy);
            assertThat(run.err().lines()).hasSize(1);
            assertThat(run.err()).doesNotContain("Exception").doesNotContain("\tat ");
        }
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    private static boolean takesJson(String line) {
        return !line.startsWith("data")
                && !line.startsWith("screenshot")
                && !line.startsWith("fro")
                && !line.startsWith("tri");
    }

    @Test
    void a_file_that_may_not_be_read_is_told() throws IOException {
        Path file = folder.resolve("cells.csv");
        boolean closed = file.toFile().setReadable(false) && !Files.isReadable(file);
        CommandLineRun run = run("train --data @cells.csv --target y --epochs 1");
        // Whoever may read everything, such as root, is not stopped.
        assertThat(run.exitCode()).isEqualTo(closed ? 2 : 0);
        assertThat(run.err().contains("cells.csv: may not be read")).isEqualTo(closed);
    }
}
