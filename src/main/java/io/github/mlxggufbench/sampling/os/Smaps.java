package io.github.mlxggufbench.sampling.os;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The mappings of a process. The kernel walks its page tables for this, some 9 ms a resident GiB:
 * for snapshots, not for every tick.
 */
public final class Smaps {
  private static final Pattern HEADER =
      Pattern.compile(
          "[0-9a-f]+-[0-9a-f]+ [-rwxsp]{4} [0-9a-f]+ ([0-9a-f]+:[0-9a-f]+) (\\d+) *(.*)");
  private static final Pattern FIELD = Pattern.compile("(Rss|Pss|Anonymous): +(\\d+) kB");

  private Smaps() {}

  /**
   * Reads them now.
   *
   * @throws IOException when the process is gone or belongs to another user
   */
  public static List<Mapping> read(long pid) throws IOException {
    Path smaps = Path.of("/proc", Long.toString(pid), "smaps");
    return parse(Files.readAllLines(smaps, pathEncoding()));
  }

  static List<Mapping> parse(List<String> lines) {
    List<Mapping> mappings = new ArrayList<>();
    Matcher header = null;
    long rss = 0;
    long pss = 0;
    long anonymous = 0;
    for (String line : lines) {
      Matcher next = HEADER.matcher(line);
      if (next.matches()) {
        if (header != null) {
          mappings.add(mapping(header, rss, pss, anonymous));
        }
        header = next;
        rss = pss = anonymous = 0;
        continue;
      }
      Matcher field = FIELD.matcher(line);
      if (field.matches()) {
        long bytes = Long.parseLong(field.group(2)) * 1024;
        switch (field.group(1)) {
          case "Rss" -> rss = bytes;
          case "Pss" -> pss = bytes;
          default -> anonymous = bytes;
        }
      }
    }
    if (header != null) {
      mappings.add(mapping(header, rss, pss, anonymous));
    }
    return mappings;
  }

  private static Mapping mapping(Matcher header, long rss, long pss, long anonymous) {
    // The kernel writes a line feed within a name as an octal escape, all else as it is.
    String path = header.group(3).replace("\\012", "\n");
    long inode = Long.parseLong(header.group(2));
    return new Mapping(header.group(1), inode, path, rss, pss, anonymous);
  }

  /** Paths are bytes; the JVM turns those of its own {@link Path} objects into text by this. */
  private static Charset pathEncoding() {
    return Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));
  }
}
