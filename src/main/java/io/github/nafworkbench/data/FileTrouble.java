package io.github.nafworkbench.data;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;

/** Why a file cannot be read or written, in words for a user instead of names of Java classes. */
public final class FileTrouble {
    private FileTrouble() {}

    /** The reason as a part of a sentence, e.g. {@code "its folder does not exist"}. */
    public static String reason(IOException trouble) {
        if (trouble instanceof NoSuchFileException) {
            return "its folder does not exist or takes no files";
        }
        if (trouble instanceof AccessDeniedException) {
            return "your permissions do not allow it";
        }
        if (trouble instanceof FileAlreadyExistsException || trouble instanceof NotDirectoryException) {
            return "there is a file where a folder is needed";
        }
        String told = trouble instanceof FileSystemException e ? e.getReason() : trouble.getMessage();
        if (told == null || told.isBlank() || trouble instanceof FileNotFoundException) {
            return "the system refuses it";
        }
        return told.substring(0, 1).toLowerCase(Locale.ROOT) + told.substring(1);
    }
}
