package io.github.mlxggufbench;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** An exception as one line for a person: those of files carry often nothing but a path. */
final class Complaint {

  private Complaint() {}

  static String of(Exception e) {
    String text =
        e instanceof FileSystemException file ? file(file) : String.valueOf(e.getMessage());
    return text.strip().replaceAll("\\s+", " ");
  }

  private static String file(FileSystemException e) {
    String why = e.getReason();
    if (why == null) {
      why =
          e instanceof NoSuchFileException
              ? "no such file or folder"
              : e instanceof AccessDeniedException
                  ? "access denied"
                  : e instanceof FileAlreadyExistsException
                      ? "is in the way: a folder is needed there"
                      : e.getClass().getSimpleName();
    }
    return e.getFile() + ": " + why;
  }
}
