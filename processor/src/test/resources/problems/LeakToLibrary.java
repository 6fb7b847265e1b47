package problems;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.sun.net.httpserver.HttpContext;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.troupe.api.GenServer;
import dev.troupe.api.HandleCall;
import dev.troupe.api.HandleCast;
import java.lang.ref.Cleaner;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.CompletionHandler;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

@GenServer
class LeakToLibrary {
  private static final Cleaner CLEANER = Cleaner.create();

  private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);
  private final Executor threads = Runnable::run;
  private final List<Integer> items = new ArrayList<>();
  private int count;

  @HandleCall
  void http() throws java.io.IOException {
    HttpServer server = HttpServer.create();
    server.createContext("/", this::handle); // <= Leak
    server.createContext("/count", exchange -> count++); // <= Leak
    HttpContext context = server.createContext("/later");
    context.setHandler(this::handle); // <= Leak
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest request = HttpRequest.newBuilder().build();
    client
        .sendAsync(request, HttpResponse.BodyHandlers.ofString())
        .thenAccept(response -> count += response.statusCode()); // <= Leak
    client.sendAsync(request, this::body); // <= Leak
  }

  @HandleCast
  void timers() {
    new Timer()
        .schedule(
            new TimerTask() { // <= Leak
              @Override
              public void run() {
                count++;
              }
            },
            1);
    timer.schedule(this::bump, 1, TimeUnit.SECONDS); // <= Leak
    timer.scheduleAtFixedRate(() -> count++, 1, 1, TimeUnit.SECONDS); // <= Leak
    CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS).execute(this::bump); // <= Leak
    Runtime.getRuntime().addShutdownHook(new Thread(this::bump)); // <= Leak
    Runtime.getRuntime().addShutdownHook(Thread.ofVirtual().unstarted(this::bump)); // <= Leak
    new Worker().start(); // <= Leak
  }

  @HandleCast
  void futures() {
    CompletableFuture.runAsync(this::bump); // <= Leak
    CompletableFuture.completedFuture(1)
        .thenApplyAsync(each -> each + count) // <= Leak
        .whenComplete((each, failure) -> bump()) // <= Leak
        .handle((each, failure) -> items.size()); // <= Leak
    ForkJoinPool.commonPool().submit(this::bump); // <= Leak
    Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> count++); // <= Leak
    ProcessHandle.current().onExit().thenRun(this::bump); // <= Leak
  }

  @HandleCast
  void flows() {
    SubmissionPublisher<Integer> publisher = new SubmissionPublisher<>();
    publisher.consume(each -> count += each); // <= Leak
    publisher.subscribe(new Adder()); // <= Leak
  }

  @HandleCall
  void channels() throws java.io.IOException {
    AsynchronousFileChannel file = AsynchronousFileChannel.open(java.nio.file.Path.of("file"));
    file.read(ByteBuffer.allocate(1), 0, null, new Reader()); // <= Leak
  }

  @HandleCast
  void guava() {
    ListenableFuture<Integer> future = Futures.submit(() -> count, threads); // <= Leak
    future.addListener(this::bump, threads); // <= Leak
    var _ = Futures.transform(future, each -> each + count, threads); // <= Leak
  }

  private void handle(HttpExchange exchange) {
    count++;
  }

  private HttpResponse.BodySubscriber<String> body(HttpResponse.ResponseInfo info) {
    count++;
    return HttpResponse.BodySubscribers.ofString(java.nio.charset.StandardCharsets.UTF_8);
  }

  private void bump() {
    count++;
  }

  private final class Worker extends Thread {
    @Override
    public void run() {
      count++;
    }
  }

  private final class Reader implements CompletionHandler<Integer, Object> {
    @Override
    public void completed(Integer result, Object attachment) {
      count += result;
    }

    @Override
    public void failed(Throwable failure, Object attachment) {}
  }

  private final class Adder implements Flow.Subscriber<Integer> {
    @Override
    public void onSubscribe(Flow.Subscription subscription) {}

    @Override
    public void onNext(Integer each) {
      count += each;
    }

    @Override
    public void onError(Throwable failure) {}

    @Override
    public void onComplete() {}
  }

  // what is fine

  private final Map<String, Integer> sizes = new ConcurrentHashMap<>();

  @HandleCall
  int inPlace(List<Integer> more, Map<String, Integer> others) {
    CLEANER.register(this, () -> System.out.println("gone"));
    sizes.computeIfAbsent("one", this::size);
    sizes.computeIfPresent("one", (name, size) -> size + count);
    sizes.merge("one", count, (one, other) -> one + other + count);
    sizes.replaceAll((name, size) -> size + count);
    sizes.forEach((name, size) -> count += size);
    others.forEach((name, size) -> sizes.put(name, size + count));
    more.forEach(items::add);
    items.removeIf(each -> each > count);
    items.replaceAll(each -> each + count);
    items.sort(Comparator.comparingInt(each -> each - count));
    Collections.sort(items, (one, other) -> one - other + count);
    Map<String, Integer> sorted = new TreeMap<>(Comparator.comparingInt(this::size));
    sorted.putAll(sizes);
    int sum = more.stream().map(each -> each + count).filter(items::contains).mapToInt(each -> each).sum();
    IntStream.range(0, count).forEach(each -> bump());
    Map<Integer, List<Integer>> groups =
        items.stream().collect(Collectors.groupingBy(each -> each % (count + 1)));
    Optional.of(sum).map(each -> each + count).ifPresent(items::add);
    String text = IntStream.of(1).mapToObj(each -> "" + each + count).collect(Collectors.joining());
    System.getLogger("name").log(System.Logger.Level.DEBUG, () -> "count: " + count);
    java.util.Arrays.setAll(new int[1], each -> each + count);
    java.util.Objects.requireNonNullElseGet(text, () -> "" + count);
    return groups.size() + java.util.concurrent.atomic.AtomicInteger.class.hashCode();
  }

  private int size(String name) {
    return name.length() + count;
  }

  @HandleCall
  void toItself() throws java.io.IOException {
    LeakToLibraryClient me = LeakToLibraryClient.named("me");
    HttpServer.create().createContext("/", exchange -> me.http());
    timer.scheduleAtFixedRate(me::timers, 1, 1, TimeUnit.SECONDS);
    int now = count;
    CompletableFuture.runAsync(() -> System.out.println(now));
    var _ = Futures.submit(() -> now, threads);
  }
}
