package dev.troupe.task;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collector;
import java.util.stream.DoubleStream;
import java.util.stream.Gatherer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A stream that is closed by the operation that ends it, also when that stops early: the streams of
 * the JDK leave that to who uses them. Those that hand out their elements one by one ({@link
 * #iterator} and {@link #spliterator}) are closed with the last one, or by {@link #close}. It is
 * consumed by one process, and so never parallel.
 */
final class ClosingStream<T> implements Stream<T> {
  private final Stream<T> stream;

  ClosingStream(Stream<T> stream) {
    this.stream = stream;
  }

  // --- what goes on

  @Override
  public Stream<T> filter(Predicate<? super T> predicate) {
    return new ClosingStream<>(stream.filter(predicate));
  }

  @Override
  public <R> Stream<R> map(Function<? super T, ? extends R> mapper) {
    return new ClosingStream<>(stream.map(mapper));
  }

  @Override
  public <R> Stream<R> flatMap(Function<? super T, ? extends Stream<? extends R>> mapper) {
    return new ClosingStream<>(stream.flatMap(mapper));
  }

  @Override
  public <R> Stream<R> mapMulti(BiConsumer<? super T, ? super Consumer<R>> mapper) {
    return new ClosingStream<>(stream.mapMulti(mapper));
  }

  @Override
  public <R> Stream<R> gather(Gatherer<? super T, ?, R> gatherer) {
    return new ClosingStream<>(stream.gather(gatherer));
  }

  @Override
  public Stream<T> distinct() {
    return new ClosingStream<>(stream.distinct());
  }

  @Override
  public Stream<T> sorted() {
    return new ClosingStream<>(stream.sorted());
  }

  @Override
  public Stream<T> sorted(Comparator<? super T> comparator) {
    return new ClosingStream<>(stream.sorted(comparator));
  }

  @Override
  public Stream<T> peek(Consumer<? super T> action) {
    return new ClosingStream<>(stream.peek(action));
  }

  @Override
  public Stream<T> limit(long maxSize) {
    return new ClosingStream<>(stream.limit(maxSize));
  }

  @Override
  public Stream<T> skip(long n) {
    return new ClosingStream<>(stream.skip(n));
  }

  @Override
  public Stream<T> takeWhile(Predicate<? super T> predicate) {
    return new ClosingStream<>(stream.takeWhile(predicate));
  }

  @Override
  public Stream<T> dropWhile(Predicate<? super T> predicate) {
    return new ClosingStream<>(stream.dropWhile(predicate));
  }

  @Override
  public Stream<T> unordered() {
    return new ClosingStream<>(stream.unordered());
  }

  @Override
  public Stream<T> onClose(Runnable closeHandler) {
    return new ClosingStream<>(stream.onClose(closeHandler));
  }

  // --- what goes on with primitives: flatMap closes what it has taken the elements of

  @Override
  public IntStream mapToInt(ToIntFunction<? super T> mapper) {
    return whole().flatMapToInt(it -> it.mapToInt(mapper));
  }

  @Override
  public IntStream flatMapToInt(Function<? super T, ? extends IntStream> mapper) {
    return whole().flatMapToInt(it -> it.flatMapToInt(mapper));
  }

  @Override
  public IntStream mapMultiToInt(BiConsumer<? super T, ? super IntConsumer> mapper) {
    return whole().flatMapToInt(it -> it.mapMultiToInt(mapper));
  }

  @Override
  public LongStream mapToLong(ToLongFunction<? super T> mapper) {
    return whole().flatMapToLong(it -> it.mapToLong(mapper));
  }

  @Override
  public LongStream flatMapToLong(Function<? super T, ? extends LongStream> mapper) {
    return whole().flatMapToLong(it -> it.flatMapToLong(mapper));
  }

  @Override
  public LongStream mapMultiToLong(BiConsumer<? super T, ? super LongConsumer> mapper) {
    return whole().flatMapToLong(it -> it.mapMultiToLong(mapper));
  }

  @Override
  public DoubleStream mapToDouble(ToDoubleFunction<? super T> mapper) {
    return whole().flatMapToDouble(it -> it.mapToDouble(mapper));
  }

  @Override
  public DoubleStream flatMapToDouble(Function<? super T, ? extends DoubleStream> mapper) {
    return whole().flatMapToDouble(it -> it.flatMapToDouble(mapper));
  }

  @Override
  public DoubleStream mapMultiToDouble(BiConsumer<? super T, ? super DoubleConsumer> mapper) {
    return whole().flatMapToDouble(it -> it.mapMultiToDouble(mapper));
  }

  private Stream<Stream<T>> whole() {
    return Stream.of(stream).onClose(stream::close);
  }

  // --- what ends it

  @Override
  public void forEach(Consumer<? super T> action) {
    try (stream) {
      stream.forEach(action);
    }
  }

  @Override
  public void forEachOrdered(Consumer<? super T> action) {
    try (stream) {
      stream.forEachOrdered(action);
    }
  }

  @Override
  public Object[] toArray() {
    try (stream) {
      return stream.toArray();
    }
  }

  @Override
  public <A> A[] toArray(IntFunction<A[]> generator) {
    try (stream) {
      return stream.toArray(generator);
    }
  }

  @Override
  public T reduce(T identity, BinaryOperator<T> accumulator) {
    try (stream) {
      return stream.reduce(identity, accumulator);
    }
  }

  @Override
  public Optional<T> reduce(BinaryOperator<T> accumulator) {
    try (stream) {
      return stream.reduce(accumulator);
    }
  }

  @Override
  public <U> U reduce(
      U identity, BiFunction<U, ? super T, U> accumulator, BinaryOperator<U> combiner) {
    try (stream) {
      return stream.reduce(identity, accumulator, combiner);
    }
  }

  @Override
  public <R> R collect(
      Supplier<R> supplier, BiConsumer<R, ? super T> accumulator, BiConsumer<R, R> combiner) {
    try (stream) {
      return stream.collect(supplier, accumulator, combiner);
    }
  }

  @Override
  public <R, A> R collect(Collector<? super T, A, R> collector) {
    try (stream) {
      return stream.collect(collector);
    }
  }

  @Override
  public List<T> toList() {
    try (stream) {
      return stream.toList();
    }
  }

  @Override
  public Optional<T> min(Comparator<? super T> comparator) {
    try (stream) {
      return stream.min(comparator);
    }
  }

  @Override
  public Optional<T> max(Comparator<? super T> comparator) {
    try (stream) {
      return stream.max(comparator);
    }
  }

  @Override
  public long count() {
    try (stream) {
      return stream.count();
    }
  }

  @Override
  public boolean anyMatch(Predicate<? super T> predicate) {
    try (stream) {
      return stream.anyMatch(predicate);
    }
  }

  @Override
  public boolean allMatch(Predicate<? super T> predicate) {
    try (stream) {
      return stream.allMatch(predicate);
    }
  }

  @Override
  public boolean noneMatch(Predicate<? super T> predicate) {
    try (stream) {
      return stream.noneMatch(predicate);
    }
  }

  @Override
  public Optional<T> findFirst() {
    try (stream) {
      return stream.findFirst();
    }
  }

  @Override
  public Optional<T> findAny() {
    try (stream) {
      return stream.findAny();
    }
  }

  @Override
  public Iterator<T> iterator() {
    return stream.iterator();
  }

  @Override
  public Spliterator<T> spliterator() {
    return stream.spliterator();
  }

  @Override
  public void close() {
    stream.close();
  }

  // --- how it runs

  @Override
  public boolean isParallel() {
    return false;
  }

  @Override
  public Stream<T> sequential() {
    return this;
  }

  @Override
  public Stream<T> parallel() {
    return this;
  }
}
