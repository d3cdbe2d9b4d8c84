package io.github.nafworkbench.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class FileTroubleTest {
    @Test
    void the_reason_is_told_in_words_without_names_of_classes() {
        assertThat(FileTrouble.reason(new NoSuchFileException("/a/b"))).startsWith("its folder does not exist");
        assertThat(FileTrouble.reason(new AccessDeniedException("/a/b"))).isEqualTo("your permissions do not allow it");
        assertThat(FileTrouble.reason(new FileAlreadyExistsException("/a")))
                .isEqualTo("there is a file where a folder is needed");
        assertThat(FileTrouble.reason(new FileSystemException("/a", null, "No space left on device")))
                .isEqualTo("no space left on device");
        assertThat(FileTrouble.reason(new FileSystemException("/a"))).isEqualTo("the system refuses it");
        assertThat(FileTrouble.reason(new FileNotFoundException("/a (x)"))).isEqualTo("the system refuses it");
        assertThat(FileTrouble.reason(new IOException("Disk quota exceeded"))).isEqualTo("disk quota exceeded");
        assertThat(FileTrouble.reason(new IOException())).isEqualTo("the system refuses it");
    }
}
