package io.github.mlxggufbench.discover;

import java.io.StringReader;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The text of a configuration with more pairs in it. Only text is put in, at the place that YAML's
 * own marks give; every character that was there stays.
 */
final class PairsSection {
  private final String text;
  private final String lineEnd;
  private final @Nullable Node pairs;

  private PairsSection(String text, @Nullable Node pairs) {
    this.text = text;
    this.lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
    this.pairs = pairs;
  }

  /**
   * Finds the section.
   *
   * @throws YAMLException when the text is no YAML
   */
  static PairsSection of(String text) {
    Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
    if (root instanceof MappingNode mapping) {
      for (NodeTuple entry : mapping.getValue()) {
        if (entry.getKeyNode() instanceof ScalarNode key && key.getValue().equals("pairs")) {
          return new PairsSection(text, entry.getValueNode());
        }
      }
    }
    return new PairsSection(text, null);
  }

  /** Whether there is no pair, which the configuration's reader does not allow. */
  boolean isEmpty() {
    return !(pairs instanceof SequenceNode list) || list.getValue().isEmpty();
  }

  String with(List<FoundPair> added) {
    if (added.isEmpty()) {
      return text;
    }
    if (pairs == null) {
      return endedLine(text) + "pairs:" + lineEnd + blocks(added, "  ");
    }
    if (!(pairs instanceof SequenceNode list)) {
      return at(offset(pairs.getEndMark()), lineEnd + trimmed(blocks(added, "  ")));
    }
    if (list.getValue().isEmpty()) {
      String before = text.substring(0, offset(list.getStartMark())).stripTrailing();
      String after = text.substring(offset(list.getEndMark()));
      return before + lineEnd + trimmed(blocks(added, "  ")) + after;
    }
    Node last = list.getValue().get(list.getValue().size() - 1);
    if (list.getFlowStyle() == org.yaml.snakeyaml.DumperOptions.FlowStyle.FLOW) {
      String items = added.stream().map(PairText::flow).collect(Collectors.joining(", "));
      return at(offset(last.getEndMark()), ", " + items);
    }
    int lineAfter = startOfNextLine(endOf(last));
    String indent = " ".repeat(list.getStartMark().getColumn());
    String before = endedLine(text.substring(0, lineAfter));
    return before + lineEnd + blocks(added, indent) + text.substring(lineAfter);
  }

  private String blocks(List<FoundPair> added, String indent) {
    return added.stream()
        .map(pair -> PairText.block(pair, indent, lineEnd))
        .collect(Collectors.joining(lineEnd));
  }

  /** Where the last thing within a node ends: a block's own end mark lies behind its comments. */
  private static Mark endOf(Node node) {
    if (node instanceof MappingNode mapping && isBlock(mapping.getFlowStyle())) {
      List<NodeTuple> entries = mapping.getValue();
      return entries.isEmpty()
          ? node.getEndMark()
          : endOf(entries.get(entries.size() - 1).getValueNode());
    }
    if (node instanceof SequenceNode sequence && isBlock(sequence.getFlowStyle())) {
      List<Node> items = sequence.getValue();
      return items.isEmpty() ? node.getEndMark() : endOf(items.get(items.size() - 1));
    }
    return node.getEndMark();
  }

  private static boolean isBlock(org.yaml.snakeyaml.DumperOptions.FlowStyle style) {
    return style != org.yaml.snakeyaml.DumperOptions.FlowStyle.FLOW;
  }

  private int startOfNextLine(Mark mark) {
    int offset = offset(mark);
    if (mark.getColumn() == 0) {
      return offset;
    }
    int end = text.indexOf('\n', offset);
    return end < 0 ? text.length() : end + 1;
  }

  /** Marks count code points. */
  private int offset(Mark mark) {
    return text.offsetByCodePoints(0, mark.getIndex());
  }

  private String at(int offset, String inserted) {
    return text.substring(0, offset) + inserted + text.substring(offset);
  }

  private String endedLine(String lines) {
    return lines.isEmpty() || lines.endsWith("\n") ? lines : lines + lineEnd;
  }

  private String trimmed(String lines) {
    return lines.substring(0, lines.length() - lineEnd.length());
  }
}
