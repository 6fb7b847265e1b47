package dev.troupe.processor.body;

import com.google.auto.service.AutoService;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Plugin;

/**
 * Checks method bodies. It starts by itself wherever javac finds the processor; a compiler without
 * the tree API never asks for it.
 */
@AutoService(Plugin.class)
public final class TroupePlugin implements Plugin {
  @Override
  public String getName() {
    return "Troupe";
  }

  @Override
  public boolean autoStart() {
    return true;
  }

  @Override
  public void init(JavacTask task, String... arguments) {
    task.addTaskListener(new BodyListener(task, Checks::of, arguments));
  }
}
