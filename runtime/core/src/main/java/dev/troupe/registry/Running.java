package dev.troupe.registry;

import dev.troupe.api.Pid;
import dev.troupe.process.Self;
import dev.troupe.server.ServerRef;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A registry from one start of its partitions to the next: its contents live no longer. */
final class Running<K, V extends @Nullable Object> {
  private final Table<K, V> table;
  private final Holdings<K> holdings = new Holdings<>();
  private final Map<Object, Object> meta;

  /** Each written once, when that partition has started. */
  private final AtomicReferenceArray<@Nullable ServerRef<PartitionMessage>> partitions;

  Running(RegistryOptions options) {
    this.table = options.isUnique() ? new UniqueTable<>() : new DuplicateTable<>();
    this.meta = new ConcurrentHashMap<>(options.meta());
    this.partitions = new AtomicReferenceArray<>(options.partitions());
  }

  Table<K, V> table() {
    return table;
  }

  Holdings<K> holdings() {
    return holdings;
  }

  Map<Object, Object> meta() {
    return meta;
  }

  /** Starts a partition, linked to the calling process. */
  Pid startPartition(int number) {
    ServerRef<PartitionMessage> partition = Partition.startLink(this::cleanUp);
    partitions.set(number, partition);
    return partition.pid();
  }

  /** Whether all partitions run. */
  boolean isComplete() {
    for (int number = 0; number < partitions.length(); number++) {
      ServerRef<PartitionMessage> partition = partitions.get(number);
      if (partition == null || !partition.isAlive()) {
        return false;
      }
    }
    return true;
  }

  /** The partition that something belongs to; of a complete registry. */
  ServerRef<PartitionMessage> partitionOf(Object something) {
    int number = Math.floorMod(something.hashCode(), partitions.length());
    ServerRef<PartitionMessage> partition = partitions.get(number);
    if (partition == null) {
      throw new IllegalStateException("partition " + number + " has not started");
    }
    return partition;
  }

  /** Registers the calling process, linked to its partition; returns who has the key, or null. */
  @Nullable Pid register(K key, V value) {
    Pid self = Self.pid();
    Self.link(partitionOf(self).pid());
    holdings.add(self, key);
    Pid holder = table.add(key, self, value);
    if (!self.isAlive()) { // and its partition may have cleaned up before this came
      table.remove(key, self, _ -> true);
      cleanUp(self);
    }
    if (holder != null) {
      letGo(key, 1);
    }
    return holder;
  }

  /** Takes the calling process's entries out whose values match; returns whether there were any. */
  boolean unregister(K key, Predicate<? super V> values) {
    int removed = table.remove(key, Self.pid(), values);
    if (removed > 0) {
      letGo(key, removed);
    }
    return removed > 0;
  }

  /** The calling process has the key so many times less; without keys it is linked no more. */
  private void letGo(K key, int times) {
    Pid self = Self.pid();
    if (!holdings.remove(self, key, times)) {
      Self.unlink(partitionOf(self).pid());
    }
  }

  /** The process is dead: takes out what it has. */
  void cleanUp(Pid pid) {
    holdings.release(pid).forEach(key -> table.remove(key, pid, _ -> true));
  }
}
