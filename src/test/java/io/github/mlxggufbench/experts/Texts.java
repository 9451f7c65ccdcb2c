package io.github.mlxggufbench.experts;

import java.util.List;

/** A text of each domain, of about a hundred to two hundred tokens of the tiny models. */
final class Texts {
  static final List<Document> FOUR_DOMAINS =
      List.of(
          new Document(
              "math",
              "0",
              """
              Let x be a whole number such that 3x + 7 = 40. Then 3x = 33, so x = 11, and x^2 - 1 =
              120 = 2 * 2 * 2 * 3 * 5. The sum 1 + 2 + ... + n is n(n + 1)/2; for n = 11 it is 66.
              If f(t) = 4t^3 - 9t, then f'(t) = 12t^2 - 9 and f(2) = 32 - 18 = 14.
              """),
          new Document(
              "creative_writing",
              "0",
              """
              The lighthouse keeper had not spoken for eleven winters, and when she finally did, the
              gulls fell silent. "Bring me the red lantern," she whispered, "the one my brother
              carried over the ice." Outside, the sea was folding its grey hands upon the rocks.
              """),
          new Document(
              "code",
              "0",
              """
              def merge(left, right):
                  result, i, j = [], 0, 0
                  while i < len(left) and j < len(right):
                      if left[i] <= right[j]:
                          result.append(left[i]); i += 1
                      else:
                          result.append(right[j]); j += 1
                  return result + left[i:] + right[j:]
              """),
          new Document(
              "facts",
              "0",
              """
              The Danube rises in the Black Forest and flows through ten countries into the Black
              Sea. Its length is about 2,850 kilometres. Vienna, Bratislava, Budapest and Belgrade
              are the four capitals on its banks; its delta lies in Romania and Ukraine.
              """));

  private Texts() {}
}
