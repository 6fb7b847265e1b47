package dev.troupe.processor.generate;

import com.palantir.javapoet.JavaFile;
import dev.troupe.processor.model.ServerModel;
import java.util.ArrayList;
import java.util.List;

/** A client as text, set as google-java-format would have set it where JavaPoet does not. */
final class JavaSource {
  private static final int COLUMNS = 100;
  private static final String DOC = "/**";
  private static final String DOC_LINE = "* ";
  private static final String DOC_END = "*/";

  private JavaSource() {}

  static String of(ServerModel server) {
    String text =
        JavaFile.builder(server.client().packageName(), ClientGenerator.generate(server))
            .indent("  ")
            .skipJavaLangImports(!server.surroundings().importsJavaLang())
            .build()
            .toString();
    return Layout.of(tight(text.replace(". @", ".@")));
  }

  /** The lines of it, with an empty block or a short comment on one. */
  private static List<String> tight(String text) {
    List<String> tight = new ArrayList<>();
    for (String line : text.lines().map(String::stripTrailing).toList()) {
      String rest = line.stripLeading();
      if (rest.startsWith("}") && tight.getLast().endsWith("{")) {
        append(rest, tight);
      } else if (rest.equals(DOC_END) && isShortDoc(tight)) {
        String doc = tight.removeLast().strip().substring(DOC_LINE.length());
        append(" " + doc + " " + DOC_END, tight);
      } else {
        tight.add(line);
      }
    }
    return tight;
  }

  private static void append(String rest, List<String> lines) {
    lines.add(lines.removeLast() + rest);
  }

  private static boolean isShortDoc(List<String> lines) {
    String first = lines.get(lines.size() - 2);
    String doc = lines.getLast().strip();
    int columns = first.length() + doc.length() - DOC_LINE.length() + DOC_END.length() + 2;
    return first.strip().equals(DOC) && doc.startsWith(DOC_LINE) && columns <= COLUMNS;
  }
}
