package io.github.mlxggufbench.sampling.os;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The regions of a process on macOS by {@code vmmap} (vmmap(1)): the only tool there that tells
 * files apart. It takes from a tenth of a second to seconds and may be refused for a hardened
 * program.
 */
public final class Vmmap {
  private static final Duration LIMIT = Duration.ofSeconds(5);
  private static final Pattern PAGE_SIZE = Pattern.compile("VM page size: +(\\d+) bytes");
  private static final Pattern REGION =
      Pattern.compile(
          "\\s*\\S.*? +([0-9a-f]+)-([0-9a-f]+) +\\[ *(\\S+) +(\\S+) +(\\S+) +(\\S+) *\\]"
              + " +[-rwx]{3}/[-rwx]{3} +SM=\\S+(?: +PURGE=\\S+)?(?: +(\\S.*?))?\\s*");
  private static final Pattern SIZE = Pattern.compile("(\\d+(?:\\.\\d+)?)([KMGT]?)");

  private Vmmap() {}

  /**
   * Reads them now.
   *
   * @throws IOException when vmmap is not there, is late, or is refused, in its own words
   */
  public static List<VmRegion> read(long pid) throws IOException {
    // In pages, since rounded sizes such as 4.3G leave 50 MiB open.
    String pidText = Long.toString(pid);
    return parse(CommandOutput.of(LIMIT, "vmmap", "-wide", "-pages", "-interleaved", pidText));
  }

  /**
   * Parses the list. Numbers without a unit are pages; with one they are rounded as vmmap does.
   *
   * @throws IOException when it says no page size or no regions, or sizes other than its addresses
   */
  static List<VmRegion> parse(String text) throws IOException {
    Matcher page = PAGE_SIZE.matcher(text);
    if (!page.find()) {
      throw new IOException("vmmap names no page size");
    }
    long pageBytes = Long.parseLong(page.group(1));
    List<VmRegion> regions = new ArrayList<>();
    for (String line : text.lines().toList()) {
      Matcher region = REGION.matcher(line);
      if (region.matches()) {
        regions.add(region(region, pageBytes));
      }
    }
    if (regions.isEmpty()) {
      throw new IOException("vmmap lists no regions");
    }
    return regions;
  }

  private static VmRegion region(Matcher line, long pageBytes) throws IOException {
    long[] bytes =
        IntStream.rangeClosed(3, 6)
            .mapToLong(group -> bytes(line.group(group), pageBytes))
            .toArray();
    long size = Long.parseLong(line.group(2), 16) - Long.parseLong(line.group(1), 16);
    String detail = line.group(7) == null ? "" : line.group(7);
    // Rounded as 1.3G is, it may be off by a twentieth.
    if (detail.startsWith("/") && Math.abs(bytes[0] - size) > size / 20) {
      throw new IOException(
          "vmmap gives a size in a unit that is not known: " + line.group().strip());
    }
    boolean whole = line.group(4).equals(line.group(3));
    return new VmRegion(whole ? size : bytes[1], bytes[2], bytes[3], detail);
  }

  private static long bytes(String size, long pageBytes) {
    Matcher matcher = SIZE.matcher(size);
    if (!matcher.matches()) {
      return -1;
    }
    double number = Double.parseDouble(matcher.group(1));
    return Math.round(
        switch (matcher.group(2)) {
          case "K" -> number * (1L << 10);
          case "M" -> number * (1L << 20);
          case "G" -> number * (1L << 30);
          case "T" -> number * (1L << 40);
          default -> number * pageBytes;
        });
  }
}
