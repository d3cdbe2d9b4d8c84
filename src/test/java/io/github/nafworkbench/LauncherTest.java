package io.github.nafworkbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs the script {@code workbench} in a made-up project whose Java, Maven and system tools are stubs that report. */
@EnabledOnOs(OS.LINUX)
class LauncherTest {
    private static final Path SCRIPT = Path.of("workbench").toAbsolutePath();
    private static final String EVERY_LIBRARY =
            "libpangoft2-1.0.so.0 libgtk-3.so.0 libXtst.so.6 libGL.so.1 libXxf86vm.so.1";

    /** What a run left: its exit code and both streams, line by line. */
    private record Outcome(int exit, List<String> out, List<String> err) {}

    @TempDir
    private Path folder;

    private final Map<String, String> environment = new HashMap<>();
    private Path project;
    private Path tools;
    private Path caller;

    @BeforeEach
    void make_a_built_project_and_a_complete_system() throws IOException {
        project = Files.createDirectories(folder.resolve("my project"));
        tools = Files.createDirectories(folder.resolve("tools"));
        caller = Files.createDirectories(folder.resolve("caller"));
        Files.copy(SCRIPT, project.resolve("workbench"));
        Files.createDirectories(project.resolve("src/main"));
        Files.createFile(project.resolve("pom.xml"));
        program(project.resolve("mvnw"), """
                echo "$@" >>"$STUB_LOG"
                mkdir -p target/lib && sleep 0.2 && echo jar >target/naf-workbench.jar
                exit "${STUB_MAVEN_EXIT:-0}"
                """);
        Files.createDirectories(project.resolve("target/lib"));
        Files.createFile(project.resolve("target/built"));

        Files.createDirectories(folder.resolve("home/.fonts"));
        Files.createFile(folder.resolve("home/.fonts/font.ttf"));
        program(tools.resolve("ldconfig"), "echo \"$STUB_LIBRARIES\"");
        program(tools.resolve("id"), "echo \"$STUB_USER\"");
        program(tools.resolve("apt-get"), "echo \"apt-get $*\" >>\"$STUB_LOG\"");
        environment.put("PATH", tools + ":/usr/bin:/bin");
        environment.put("HOME", folder.resolve("home").toString());
        environment.put("JAVA_HOME", java("jdk", "17.0.9").toString());
        environment.put("STUB_LIBRARIES", EVERY_LIBRARY);
        environment.put("STUB_USER", "1000");
        environment.put("STUB_LOG", folder.resolve("log").toString());
    }

    @Test
    void the_script_is_valid() throws Exception {
        assertThat(new ProcessBuilder("bash", "-n", SCRIPT.toString()).start().waitFor())
                .isZero();
    }

    @Test
    void every_command_of_the_script_has_help_and_does_nothing_then() throws Exception {
        for (String command : List.of("test", "installer")) {
            Outcome outcome = launch(command, "--help");

            assertThat(outcome.exit()).isZero();
            assertThat(outcome.out().get(0)).startsWith("Usage: workbench " + command);
            assertThat(folder.resolve("log")).doesNotExist();
        }
    }

    @Test
    void arguments_working_folder_and_exit_code_are_passed_through() throws Exception {
        environment.put("STUB_EXIT", "2");

        Outcome outcome = launch("train", "--out", "my results", "*");

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out())
                .startsWith("java 17.0.9 in " + caller)
                .contains("-Dfile.encoding=UTF-8", "-Djava.awt.headless=true", project + "/target/lib/*")
                .endsWith("io.github.nafworkbench.cli.Main", "train", "--out", "my results", "*");
    }

    @Test
    void it_starts_through_a_symbolic_link() throws Exception {
        Files.createSymbolicLink(folder.resolve("link"), Path.of("my project/workbench"));

        Outcome outcome = launch(folder.resolve("link"), "help");

        assertThat(outcome.out()).contains(project + "/target/lib/*").endsWith("help");
    }

    @Test
    void java_that_is_too_old_is_passed_over() throws Exception {
        environment.put("JAVA_HOME", java("old", "11.0.2").toString());
        Files.createSymbolicLink(tools.resolve("java"), java("newer", "21.0.1").resolve("bin/java"));

        assertThat(launch("help").out().get(0)).startsWith("java 21.0.1 ");
    }

    @Test
    void newer_java_is_told_to_allow_native_code() throws Exception {
        environment.put("JAVA_HOME", java("new", "25").toString());

        assertThat(launch("help").out())
                .contains("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");
    }

    @Test
    void without_a_display_the_demonstration_runs_and_one_line_says_so() throws Exception {
        Outcome outcome = launch();

        assertThat(outcome.err()).singleElement().asString().contains("no display found");
        assertThat(outcome.out()).endsWith("io.github.nafworkbench.cli.Main", "demo", "--out", "demo");
    }

    @Test
    void with_a_display_the_window_opens() throws Exception {
        environment.put("DISPLAY", ":0");

        Outcome outcome = launch();

        assertThat(outcome.err()).containsExactly("workbench: preparing faster starts ...");
        assertThat(outcome.out())
                .endsWith("io.github.nafworkbench.cli.Main")
                .filteredOn(argument -> argument.startsWith("java "))
                .hasSize(1);
        assertThat(launch().err()).as("only the first start is prepared").isEmpty();
        assertThat(outcome.out()).noneMatch(argument -> argument.contains("headless") || argument.contains("Monocle"));
    }

    @Test
    void two_first_starts_prepare_one_archive_and_use_it_whole() throws Exception {
        environment.put("DISPLAY", ":0");

        Process other = start(project.resolve("workbench"));
        Outcome outcome = launch();

        assertThat(outcome.out()).contains("archive whole");
        assertThat(other.inputReader().lines()).contains("archive whole");
        assertThat(other.waitFor()).isZero();
        assertThat(log("log.archives")).containsExactly("archived by 17.0.9");

        environment.put("JAVA_HOME", java("other", "21.0.1").toString());
        assertThat(launch().out()).contains("archive whole");
        assertThat(log("log.archives")).containsExactly("archived by 17.0.9", "archived by 21.0.1");
    }

    @Test
    void it_does_without_a_home_folder() throws Exception {
        environment.remove("HOME");
        environment.remove("JAVA_HOME");

        assertThat(launch("screenshot", "shots").err()).noneMatch(line -> line.contains("HOME"));
    }

    @Test
    void the_package_asks_for_what_the_launcher_asks_for() throws Exception {
        environment.put("DISPLAY", ":0");
        environment.put("STUB_LIBRARIES", "");

        String told = launch().err().get(0);

        String names = told.substring(told.lastIndexOf("recommends ") + "recommends ".length());
        assertThat(Files.readString(Path.of("installer/linux.args"))).contains(names.split(" ", -1));
    }

    @Test
    void a_screenshot_needs_no_display() throws Exception {
        environment.put("DISPLAY", ":0");

        assertThat(launch("screenshot", "shots").out())
                .contains("-Djava.awt.headless=true")
                .endsWith("screenshot", "shots");
    }

    @Test
    void a_changed_source_is_built_once_by_two_launchers() throws Exception {
        Files.delete(project.resolve("target/built"));

        Process other = start(project.resolve("workbench"), "help");
        Outcome outcome = launch("help");

        assertThat(other.waitFor()).isZero();
        assertThat(outcome.exit()).isZero();
        assertThat(outcome.out().get(0)).startsWith("java ");
        assertThat(log()).singleElement().asString().endsWith("package");
        assertThat(project.resolve("target/lib/naf-workbench.jar")).exists();
    }

    @Test
    void a_failed_build_ends_the_launcher() throws Exception {
        Files.delete(project.resolve("target/built"));
        environment.put("STUB_MAVEN_EXIT", "1");

        Outcome outcome = launch("help");

        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).last().asString().contains("the build failed");
        assertThat(project.resolve("target/built")).doesNotExist();
    }

    @Test
    void a_user_is_told_the_one_command_that_installs_what_is_missing() throws Exception {
        environment.put("DISPLAY", ":0");
        environment.put("STUB_LIBRARIES", "libpangoft2-1.0.so.0 libGL.so.1 libXxf86vm.so.1");

        Outcome outcome = launch();

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.err())
                .singleElement()
                .asString()
                .endsWith("sudo apt-get install -y --no-install-recommends libgtk-3-0 libxtst6");
        assertThat(log()).isEmpty();
    }

    @Test
    void for_root_it_installs_what_is_missing() throws Exception {
        environment.put("STUB_USER", "0");
        environment.put("STUB_LIBRARIES", "");

        Outcome outcome = launch("screenshot", "shots");

        assertThat(outcome.exit()).isZero();
        assertThat(log())
                .containsExactly(
                        "apt-get update -qq", "apt-get install -y -qq --no-install-recommends libpangoft2-1.0-0");
    }

    private Outcome launch(String... arguments) throws Exception {
        return launch(project.resolve("workbench"), arguments);
    }

    private Outcome launch(Path script, String... arguments) throws Exception {
        Process process = start(script, arguments);
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return new Outcome(
                process.exitValue(),
                process.inputReader().lines().toList(),
                process.errorReader().lines().toList());
    }

    private Process start(Path script, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("bash", script.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(caller.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** Makes a Java of the given version whose only ability is to report how it was called. */
    private Path java(String name, String version) throws IOException {
        Path home = folder.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"stub\"\nJAVA_VERSION=\"" + version + "\"\n");
        program(home.resolve("bin/javac"), "exit 1");
        program(home.resolve("bin/java"), """
                echo "java %s in $PWD"
                for argument; do
                  file=${argument#*=}
                  case $argument in
                    -XX:ArchiveClassesAtExit=*)
                      echo "archived by %s" >>"$STUB_LOG.archives"
                      echo half >"$file" && sleep 0.3 && echo whole >"$file" ;;
                    -XX:SharedArchiveFile=*) echo "archive $(cat "$file")" ;;
                  esac
                done
                printf '%%s\\n' "$@"
                exit "${STUB_EXIT:-0}"
                """.formatted(version, version));
        return home;
    }

    private static void program(Path file, String body) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + body);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private List<String> log() throws IOException {
        return log("log");
    }

    private List<String> log(String name) throws IOException {
        Path log = folder.resolve(name);
        return Files.exists(log) ? Files.readAllLines(log) : List.of();
    }
}
