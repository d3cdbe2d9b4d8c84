package io.github.nafworkbench.bench;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.nafworkbench.data.InputException;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The Python process that does the rivals' share, a request at a time. */
final class Rivals implements AutoCloseable {
    static final String PYTORCH_64 = "PyTorch float64";
    static final String PYTORCH_32 = "PyTorch float32";
    static final String NUMPY = "numpy";
    static final String SCIKIT_LEARN = "scikit-learn";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PACKAGES = "python3-numpy python3-scipy python3-sklearn python3-torch";

    private final String needs;
    /**
     * Lets the C library keep freed memory instead of giving it back to the system: large arrays that come and go at
     * every step would otherwise cost PyTorch up to ten times its own work, where new pages are dear.
     */
    private static final Map<String, String> KEEP_MEMORY = Map.of(
            "MALLOC_MMAP_THRESHOLD_", "4294967296",
            "MALLOC_TRIM_THRESHOLD_", "4294967296",
            "MALLOC_TOP_PAD_", "268435456");

    private final Process process;
    private final BufferedWriter requests;
    private final BufferedReader answers;

    /**
     * Starts the script.
     *
     * @throws InputException if there is no script or its libraries are missing; names the command that installs them
     */
    Rivals(Path script) throws InputException {
        this(script, PACKAGES);
    }

    /** As above, with the Debian packages that the script needs. */
    Rivals(Path script, String packages) throws InputException {
        this.needs = packages;
        if (!Files.isReadable(script)) {
            throw new InputException(
                    script.toString(), "is not there", "Run the benchmark from the project's folder by ./workbench");
        }
        Path debian = Path.of("/usr/bin/python3");
        String python = Files.isExecutable(debian) ? debian.toString() : "python3";
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(python, script.toString()).redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().putAll(KEEP_MEMORY);
            process = builder.start();
        } catch (IOException e) {
            throw missing();
        }
        requests = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    private InputException missing() {
        return new InputException(
                "The rivals", "need Python 3 with Debian's " + needs, "Type: apt-get install " + needs);
    }

    /** Times in milliseconds by rival; null where a rival was left out because it takes too long. */
    Map<String, @Nullable Double> millis(Map<String, Object> request) throws InputException {
        return ask(request, new TypeReference<>() {});
    }

    /** Any other answer. */
    <T> T ask(Map<String, Object> request, TypeReference<T> type) throws InputException {
        try {
            requests.write(JSON.writeValueAsString(request));
            requests.newLine();
            requests.flush();
            String answer = answers.readLine();
            if (answer == null) {
                throw missing();
            }
            return JSON.readValue(answer, type);
        } catch (IOException e) {
            throw missing();
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
