package dev.troupe.processor.cost;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The compiler of this JVM. It keeps the classes of processors from one time to the next, as a
 * build does that stays, so that they are as warm as those of javac.
 */
final class WarmJavac implements Javac {
  private final JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
  private final Map<String, ClassLoader> loaders = new HashMap<>();

  @Override
  public void compile(Compilation compilation) throws IOException {
    ClassLoader loader = loaders.computeIfAbsent(compilation.processorPath(), WarmJavac::loader);
    try (StandardJavaFileManager files =
        javac.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      Javac.check(
          javac
              .getTask(
                  new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                  new Kept(files, loader),
                  null,
                  compilation.arguments(),
                  null,
                  files.getJavaFileObjectsFromPaths(compilation.sources()))
              .call());
    }
  }

  /** Without this JVM's class path; behind one that javac cannot close. */
  private static ClassLoader loader(String path) {
    URL[] urls = Stream.of(path.split(File.pathSeparator)).map(WarmJavac::url).toArray(URL[]::new);
    return new ClassLoader(new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {};
  }

  private static URL url(String path) {
    URI uri = Path.of(path).toUri();
    try {
      return uri.toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(path, e);
    }
  }

  /** Has the same processors each time. */
  private static final class Kept extends ForwardingJavaFileManager<StandardJavaFileManager> {
    private final ClassLoader loader;

    Kept(StandardJavaFileManager files, ClassLoader loader) {
      super(files);
      this.loader = loader;
    }

    @Override
    public ClassLoader getClassLoader(Location location) {
      return loader;
    }
  }
}
