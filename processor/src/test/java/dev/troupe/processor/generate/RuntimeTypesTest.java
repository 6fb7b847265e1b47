package dev.troupe.processor.generate;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The processor names the runtime without seeing it; here both are in sight. */
class RuntimeTypesTest {
  static Stream<Field> constants() {
    return Arrays.stream(RuntimeTypes.class.getDeclaredFields());
  }

  @ParameterizedTest
  @MethodSource("constants")
  void exists(Field constant) throws ReflectiveOperationException {
    ClassName name = (ClassName) constant.get(null);
    assertThat(Class.forName(name.reflectionName()).getModifiers()).matches(Modifier::isPublic);
  }

  /** A record component of such a name would override the method of the interface. */
  @ParameterizedTest
  @ValueSource(strings = {"dev.troupe.server.Call", "dev.troupe.server.Cast"})
  void methodsThatComponentsMustNotOverride(String type) throws ClassNotFoundException {
    Set<String> methods =
        Arrays.stream(Class.forName(type).getMethods())
            .map(Method::getName)
            .collect(Collectors.toSet());
    assertThat(Set.of("timeoutMillis", "skipExpired", "direct", "declares")).containsAll(methods);
  }
}
